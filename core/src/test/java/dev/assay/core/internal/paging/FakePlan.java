package dev.assay.core.internal.paging;

import dev.assay.core.internal.pipeline.CallSpec;
import java.util.OptionalInt;
import java.util.function.Function;

/** A plan made of what it answers. */
record FakePlan<T>(
        PageCursor first,
        Function<PageCursor, CallSpec<PageBody<T>>> calls,
        Function<T, Object> keys,
        OptionalInt requests)
        implements PagePlan<T> {

    @Override
    public CallSpec<PageBody<T>> call(PageCursor cursor) {
        return calls.apply(cursor);
    }

    @Override
    public Object key(T row) {
        return keys.apply(row);
    }
}
