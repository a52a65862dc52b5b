package dev.assay.core.internal.paging;

import dev.assay.core.http.Headers;
import dev.assay.core.row.Row;

/**
 * What a page tells about where the next one is.
 *
 * @param rows how many rows it held, repeated ones included
 * @param repeated how many of them repeat the page before
 * @param total how many different rows have come so far
 * @param headers the answer's headers, such as {@code Link}
 * @param envelope what stood around the rows, such as a cursor
 */
public record PageFacts(int rows, int repeated, long total, Headers headers, Row envelope) {}
