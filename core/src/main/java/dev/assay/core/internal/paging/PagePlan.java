package dev.assay.core.internal.paging;

import dev.assay.core.internal.pipeline.CallSpec;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A list as one run reads it: an open end has been pinned, so that pages do not shift when a day begins.
 *
 * @param first where it begins
 * @param call the request for a place
 * @param key what tells a row from the others
 * @param requests the most requests it needs if none fails, where that is known
 */
public record PagePlan<T>(
        PageCursor first,
        Function<PageCursor, CallSpec<PageBody<T>>> call,
        Function<T, Object> key,
        OptionalInt requests) {}
