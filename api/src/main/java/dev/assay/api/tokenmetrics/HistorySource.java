package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.Page;
import dev.assay.core.RequestOptions;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.paging.PagedCall;
import dev.assay.core.internal.paging.Preparation;
import dev.assay.core.internal.pipeline.AbortSignal;
import dev.assay.core.internal.pipeline.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Where a history comes from: an operation and its question, which is asked for one window of days after the other. */
record HistorySource<T>(Naming naming, Endpoint<T> endpoint, Question question, RequestOptions options) {

    HistorySource {
        DateRange range = question.range();
        if (range == null || range.since() == null) {
            throw new IllegalArgumentException("since: a history needs a first day");
        }
    }

    Service service() {
        return naming.service();
    }

    Instant now() {
        return service().options().timeSource().now();
    }

    /** Returns the days asked for; a range without an end ends on that day. */
    DateRange days(Instant now) {
        DateRange range = question.range();
        return range == null ? DateRange.open() : range.pinnedTo(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Returns the most requests to find out which tokens are meant. */
    int preparing() {
        return naming.mostRequests(endpoint, question.tokens());
    }

    /** Returns the most requests for a window. */
    OptionalInt requests(DateRange window) {
        return plan(naming.counted(endpoint, question), window).requests();
    }

    /** Returns the source whose question names tokens by id if it can; makes requests. */
    HistorySource<T> resolved(Preparation run) {
        Question meant = naming.resolved(endpoint, question, run);
        return meant.equals(question) ? this : new HistorySource<>(naming, endpoint, meant, options);
    }

    /**
     * Returns the pages of a window.
     *
     * @param credits how many requests there may still be; asked for before each page
     */
    Stream<Page<T>> pages(DateRange window, AbortSignal abort, LongSupplier credits) {
        return PagedCall.pages(service(), plan(question, window), () -> within(credits.getAsLong()), abort);
    }

    /** Returns the options, with no more attempts than there are credits. */
    RequestOptions within(long credits) {
        int attempts = options.maxAttempts().orElse(service().options().retry().maxAttempts());
        return credits < attempts ? options.maxAttempts((int) credits) : options;
    }

    private PagePlan<T> plan(Question sent, DateRange window) {
        return new ListPlan<>(service().provider(), naming.settings(), endpoint, sent.over(window));
    }

    /** Returns what tells this question from others, days included; holds no secret. */
    String identity() {
        return naming.settings().version().path() + "/" + endpoint.path() + "?" + question;
    }
}
