package dev.assay.core.internal.paging;

import dev.assay.core.internal.pipeline.CallSpec;
import java.util.OptionalInt;

/** A list as one run reads it: an open end has been pinned, so that pages do not shift when a day begins. */
public interface PagePlan<T> {

    /** Returns where it begins. */
    PageCursor first();

    /** Returns the request for a place. */
    CallSpec<PageBody<T>> call(PageCursor cursor);

    /** Returns what tells a row from the others. */
    Object key(T row);

    /** Returns the most requests it needs if none fails, where that is known. */
    OptionalInt requests();
}
