package dev.assay.core.internal.paging;

import dev.assay.core.Page;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pages of one run, fetched when asked for; does not split. */
final class PageSpliterator<T> implements Spliterator<Page<T>> {

    private final PagedCall<T> list;
    private final PageRun<T> run;

    PageSpliterator(PagedCall<T> list, PageRun<T> run) {
        this.list = list;
        this.run = run;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Page<T>> action) {
        Page<T> page = list.next(run, List.of());
        if (page == null) {
            return false;
        }
        action.accept(page);
        return true;
    }

    @Override
    public @Nullable Spliterator<Page<T>> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }
}
