package dev.assay.core.internal.paging;

import dev.assay.core.internal.pipeline.CallSpec;
import java.util.Objects;
import java.util.OptionalInt;

/** A list as one run reads it: an open end has been pinned, so that pages do not shift when a day begins. */
public interface PagePlan<T> {

    /** Returns where it begins. */
    PageCursor first();

    /** Returns the request for a place. */
    CallSpec<PageBody<T>> call(PageCursor cursor);

    /** Returns what tells a row from the others. */
    Object key(T row);

    /** Returns what stays the same of a row that changes, to be kept by a feed. */
    default Object identity(T row) {
        return key(row);
    }

    /** Returns what a row says, equal if nothing has changed, to be kept by a feed. */
    default Object content(T row) {
        return Objects.requireNonNull(row, "row");
    }

    /** Returns the most requests it needs if none fails, where that is known. */
    OptionalInt requests();
}
