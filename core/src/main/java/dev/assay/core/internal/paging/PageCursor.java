package dev.assay.core.internal.paging;

import dev.assay.core.internal.pipeline.QueryString;
import java.util.Optional;

/**
 * A place in a list: what to ask for, and from the answer, what to ask for next. Immutable. One type per way of paging:
 * numbered pages now; a link header, an offset, a key object, a cursor or a time are further ones.
 */
public interface PageCursor {

    /** Adds the parameters that ask for this page. */
    void ask(QueryString query);

    /** Returns the next place; empty if the list ends with this page. */
    Optional<PageCursor> next(PageFacts facts);
}
