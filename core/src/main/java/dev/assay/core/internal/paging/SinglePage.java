package dev.assay.core.internal.paging;

import dev.assay.core.internal.pipeline.QueryString;
import java.util.Optional;

/** A list that comes whole. */
public enum SinglePage implements PageCursor {
    /** The only page. */
    WHOLE;

    @Override
    public void ask(QueryString query) {}

    @Override
    public Optional<PageCursor> next(PageFacts facts) {
        return Optional.empty();
    }
}
