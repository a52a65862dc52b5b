package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.paging.PlanSource;
import dev.assay.core.internal.paging.Preparation;
import dev.assay.core.row.RowView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Plans how a list is read, at the moment it is read: an open range ends today, so that pages do not shift, and tokens are
 * those that a name means now.
 *
 * @param naming what the client reads lists with
 * @param endpoint the operation
 * @param question what it is asked
 */
record ListPlans<T>(Naming naming, Endpoint<T> endpoint, Question question) implements PlanSource<T> {

    @Override
    public int preparing() {
        return naming.mostRequests(endpoint, question.tokens());
    }

    @Override
    public OptionalInt requests() {
        return plan(naming.counted(endpoint, pinned())).requests();
    }

    @Override
    public PagePlan<T> plan(Preparation run) {
        Question pinned = pinned();
        return plan(naming.resolved(endpoint, pinned, run));
    }

    @Override
    public Object identity(T row) {
        return endpoint.identity(row);
    }

    // Kept for long, so without the answer it came in.
    @Override
    public Object content(T row) {
        return row instanceof RowView view ? view.row().detach() : PlanSource.super.content(row);
    }

    /**
     * Returns how a feed polls: from the day of the last poll that succeeded, or today, and some days before, but not
     * before the question's first day, from which the first poll reads.
     */
    ListPlans<T> since(@Nullable Instant previous, int lookBackDays) {
        DateRange range = question.range();
        LocalDate first = range == null ? null : range.since();
        if (previous == null && first != null) {
            return this;
        }
        LocalDate today = today();
        LocalDate from = previous == null ? today : day(previous);
        LocalDate back = (from.isAfter(today) ? today : from).minusDays(lookBackDays);
        DateRange days = DateRange.since(first != null && first.isAfter(back) ? first : back);
        return new ListPlans<>(naming, endpoint, question.over(days));
    }

    private PagePlan<T> plan(Question sent) {
        return new ListPlan<>(naming.service().provider(), naming.settings(), endpoint, sent);
    }

    private Question pinned() {
        DateRange range = question.range();
        return range == null ? question : question.over(range.pinnedTo(today()));
    }

    private LocalDate today() {
        return day(naming.service().options().timeSource().now());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
