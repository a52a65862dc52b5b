package dev.assay.core.internal.paging;

import dev.assay.core.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one run, one page in memory at a time; does not split. */
final class RowSpliterator<T> implements Spliterator<T> {

    private final Spliterator<Page<T>> pages;
    private Iterator<T> page = Collections.emptyIterator();

    RowSpliterator(Spliterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!page.hasNext()) {
            if (!pages.tryAdvance(next -> page = next.rows().iterator())) {
                return false;
            }
        }
        action.accept(page.next());
        return true;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
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
