package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.history.DatedList;
import dev.assay.api.tokenmetrics.history.History;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.Page;
import dev.assay.core.RequestOptions;
import dev.assay.core.feed.Feed;
import dev.assay.core.internal.paging.PagedCall;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A list over days, which knows the question it asks. */
final class DatedCall<T> implements DatedList<T> {

    private static final int LOOK_BACK_DAYS = 2;

    private final Naming naming;
    private final Endpoint<T> endpoint;
    private final Question question;
    private final RequestOptions options;
    private final PagedCall<T> list;

    private DatedCall(
            Naming naming, Endpoint<T> endpoint, Question question, RequestOptions options, PagedCall<T> list) {
        this.naming = naming;
        this.endpoint = endpoint;
        this.question = question;
        this.options = options;
        this.list = list;
    }

    static <T> DatedList<T> of(Naming naming, Endpoint<T> endpoint, Question question) {
        PagedCall<T> list = PagedCall.of(naming.service(), new ListPlans<>(naming, endpoint, question));
        return new DatedCall<>(naming, endpoint, question, RequestOptions.none(), list);
    }

    @Override
    public History<T> history() {
        return HistoryCall.of(new HistorySource<>(naming, endpoint, question, options));
    }

    @Override
    public Feed<T> feed() {
        return feed(LOOK_BACK_DAYS);
    }

    @Override
    public Feed<T> feed(int lookBackDays) {
        if (lookBackDays < 0) {
            throw new IllegalArgumentException("lookBackDays: negative: " + lookBackDays);
        }
        DateRange range = question.range();
        if (range != null && range.until() != null) {
            throw new IllegalArgumentException("range: a feed goes on, and the list ends on " + range.until());
        }
        ListPlans<T> plans = new ListPlans<>(naming, endpoint, question);
        return list.feed(previous -> plans.since(previous, lookBackDays));
    }

    @Override
    public Stream<T> stream() {
        return list.stream();
    }

    @Override
    public Stream<Page<T>> pages() {
        return list.pages();
    }

    @Override
    public List<T> toList() {
        return list.toList();
    }

    @Override
    public CompletableFuture<List<T>> async() {
        return list.async();
    }

    @Override
    public CompletableFuture<List<T>> async(Executor executor) {
        return list.async(executor);
    }

    @Override
    public OptionalInt maxRequests() {
        return list.maxRequests();
    }

    @Override
    public DatedList<T> maxPages(int pages) {
        return new DatedCall<>(naming, endpoint, question, options, list.maxPages(pages));
    }

    @Override
    public DatedList<T> all() {
        return new DatedCall<>(naming, endpoint, question, options, list.all());
    }

    @Override
    public DatedList<T> with(UnaryOperator<RequestOptions> change) {
        return new DatedCall<>(naming, endpoint, question, change.apply(options), list.with(change));
    }
}
