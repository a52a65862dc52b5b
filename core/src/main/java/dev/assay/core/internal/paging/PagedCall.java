package dev.assay.core.internal.paging;

import dev.assay.core.Page;
import dev.assay.core.Paged;
import dev.assay.core.RequestOptions;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedSource;
import dev.assay.core.feed.Poll;
import dev.assay.core.internal.pipeline.AbortSignal;
import dev.assay.core.internal.pipeline.AsyncRunner;
import dev.assay.core.internal.pipeline.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list of a service, read page by page in the order its plan gives. */
public final class PagedCall<T> implements Paged<T> {

    private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.NONNULL;
    private static final int STANDARD_BOUND = 20;
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final Service service;
    private final PlanSource<T> source;
    private final RequestOptions options;
    private final int bound;

    private PagedCall(Service service, PlanSource<T> source, RequestOptions options, int bound) {
        this.service = service;
        this.source = source;
        this.options = options;
        this.bound = bound;
    }

    /** Returns a list; the plan is asked for anew by every run. */
    public static <T> PagedCall<T> of(Service service, Supplier<PagePlan<T>> plans) {
        return of(service, PlanSource.of(plans));
    }

    /** Returns a list; the source is asked for a plan anew by every run, before its first page. */
    public static <T> PagedCall<T> of(Service service, PlanSource<T> source) {
        return new PagedCall<>(service, source, RequestOptions.none(), STANDARD_BOUND);
    }

    /**
     * Returns the pages of one run through a list, unbounded, which ends when it is aborted.
     *
     * @param options asked for before each page
     */
    public static <T> Stream<Page<T>> pages(
            Service service, PagePlan<T> plan, Supplier<RequestOptions> options, AbortSignal abort) {
        PlanSource<T> source = PlanSource.of(() -> plan);
        PagedCall<T> list = new PagedCall<>(service, source, RequestOptions.none(), UNBOUNDED);
        PageRun<T> run = new PageRun<>(service, source, options, abort);
        return StreamSupport.stream(new PageSpliterator<>(list, run), false);
    }

    @Override
    public Stream<T> stream() {
        return StreamSupport.stream(
                () -> new RowSpliterator<>(new PageSpliterator<>(this, run(new AbortSignal()))),
                CHARACTERISTICS,
                false);
    }

    @Override
    public Stream<Page<T>> pages() {
        return StreamSupport.stream(() -> new PageSpliterator<>(this, run(new AbortSignal())), CHARACTERISTICS, false);
    }

    @Override
    public List<T> toList() {
        return collect(new AbortSignal());
    }

    @Override
    public CompletableFuture<List<T>> async() {
        return service.runAsync(this::collect);
    }

    @Override
    public CompletableFuture<List<T>> async(Executor executor) {
        return AsyncRunner.run(executor, this::collect);
    }

    @Override
    public Feed<T> feed() {
        return feed(previous -> source);
    }

    /**
     * Returns a feed over the list as another source has it.
     *
     * @param each gives the source of each poll, told when the last one began that succeeded
     */
    public Feed<T> feed(Function<@Nullable Instant, PlanSource<T>> each) {
        FeedSource<T> polled = previous -> poll(each.apply(previous));
        return Feed.of(polled, source::identity)
                .newWhenChanged(source::content)
                .timedBy(service.feedTimer())
                .in(service.feeds());
    }

    private Poll<T> poll(PlanSource<T> polled) {
        PageRun<T> run = new PageRun<>(service, polled, () -> options, new AbortSignal());
        List<T> rows = collect(run);
        return new Poll<>(rows, run.requests());
    }

    @Override
    public OptionalInt maxRequests() {
        OptionalInt planned = source.requests();
        if (planned.isEmpty() && bound == UNBOUNDED) {
            return planned;
        }
        long most = (long) source.preparing() + Math.min(planned.orElse(UNBOUNDED), bound);
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, most));
    }

    @Override
    public PagedCall<T> maxPages(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("pages: below 1: " + pages);
        }
        return new PagedCall<>(service, source, options, pages);
    }

    @Override
    public PagedCall<T> all() {
        return new PagedCall<>(service, source, options, UNBOUNDED);
    }

    @Override
    public PagedCall<T> with(UnaryOperator<RequestOptions> change) {
        return new PagedCall<>(service, source, change.apply(options), bound);
    }

    private PageRun<T> run(AbortSignal abort) {
        return new PageRun<>(service, source, () -> options, abort);
    }

    /** Returns the next page, or null if the list has ended; {@code rows} are those an error hands over. */
    @Nullable
    Page<T> next(PageRun<T> run, List<T> rows) {
        if (!run.hasNext()) {
            return null;
        }
        if (run.pages() >= bound) {
            throw new IncompleteListException(
                    "The list goes on after " + bound + " pages; allow more with maxPages(n) or all of it with all()",
                    rows,
                    run.pages(),
                    null);
        }
        return run.fetch();
    }

    private List<T> collect(AbortSignal abort) {
        return collect(run(abort));
    }

    private List<T> collect(PageRun<T> run) {
        Page<T> first = run.fetch();
        return first.last() ? first.rows() : rest(run, first.rows());
    }

    private List<T> rest(PageRun<T> run, List<T> first) {
        List<T> rows = new ArrayList<>(first);
        try {
            for (Page<T> page = next(run, rows); page != null; page = next(run, rows)) {
                rows.addAll(page.rows());
            }
        } catch (IncompleteListException e) {
            throw e;
        } catch (AssayException e) {
            throw new IncompleteListException(
                    "Page " + (run.pages() + 1) + " failed after " + rows.size() + " rows: " + e.getMessage(),
                    rows,
                    run.pages(),
                    e);
        }
        return List.copyOf(rows);
    }
}
