package dev.assay.core;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.feed.Feed;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A list that the server hands out in pages and that has not been asked for yet; every run starts at the first page.
 * Implemented by Assay.
 *
 * <p>A run that would need more than 20 pages stops with an {@link IncompleteListException} unless a bound is stated by
 * {@link #maxPages} or lifted by {@link #all}. Rows that repeat the page before, because rows were inserted meanwhile,
 * are left out. Immutable and thread-safe; what a run returns is not.
 *
 * <p>A run may have to ask something before its first page, such as which token a symbol means. Those requests count in
 * {@link #maxRequests} and {@link Page#requests}, and are made with the same options but for query parameters.
 *
 * @param <T> the rows' type
 */
public interface Paged<T> extends Iterable<T> {

    /**
     * Returns the rows lazily: one request when the first row is asked for, one more per page reached. Nothing is
     * fetched ahead, nothing needs closing, and the stream does not split under {@code parallel()}. Failures surface as
     * {@link AssayException} from the terminal operation.
     */
    Stream<T> stream();

    /** Returns the pages lazily, one request each, as {@link #stream} does. */
    Stream<Page<T>> pages();

    /**
     * Returns all rows; blocks.
     *
     * @throws IncompleteListException if the page bound is reached or a page after the first fails; it holds the rows
     *     that came
     * @throws AssayException if the first page fails
     */
    List<T> toList();

    /** Does what {@link #toList} does on the client's executor; see {@link Request#async()}. */
    CompletableFuture<List<T>> async();

    /** Does what {@link #toList} does on an executor of the caller's. */
    CompletableFuture<List<T>> async(Executor executor);

    /** Iterates over {@link #stream}. */
    @Override
    default Iterator<T> iterator() {
        return stream().iterator();
    }

    /**
     * Returns a feed that reads the list anew at each poll and hands out rows that are new or say something new. A poll
     * costs what {@link #toList} does; see {@link Feed} for how often.
     */
    Feed<T> feed();

    /** Returns the most requests a run needs if none fails, where that is known; makes none. */
    OptionalInt maxRequests();

    /**
     * Returns this list, allowed that many pages; one that goes on after them is an {@link IncompleteListException}.
     * For the first pages and no error, limit {@link #pages}.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    Paged<T> maxPages(int pages);

    /** Returns this list without a bound on pages. */
    Paged<T> all();

    /** Returns this list with other options for each of its requests. */
    Paged<T> with(UnaryOperator<RequestOptions> change);
}
