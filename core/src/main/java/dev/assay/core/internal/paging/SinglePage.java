package dev.assay.core.internal.paging;

import java.util.Map;
import java.util.Optional;

/** A list that comes whole. */
public enum SinglePage implements PageCursor {
    /** The only page. */
    WHOLE;

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Optional<PageCursor> next(PageFacts facts) {
        return Optional.empty();
    }
}
