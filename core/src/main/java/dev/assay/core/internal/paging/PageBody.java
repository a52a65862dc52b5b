package dev.assay.core.internal.paging;

import dev.assay.core.row.Row;
import java.util.List;

/**
 * The body of a page.
 *
 * @param rows its rows
 * @param envelope what stood around them
 */
public record PageBody<T>(List<T> rows, Row envelope) {}
