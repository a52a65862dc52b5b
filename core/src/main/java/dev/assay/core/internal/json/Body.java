package dev.assay.core.internal.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that was read.
 *
 * @param envelope the root object without its rows, as a block of one row
 * @param blocks the rows; null if there was no array of rows
 */
public record Body(Block envelope, @Nullable List<Block> blocks) {}
