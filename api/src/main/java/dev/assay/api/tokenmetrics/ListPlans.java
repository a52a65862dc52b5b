package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.paging.PlanSource;
import dev.assay.core.internal.paging.Preparation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;

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

    private PagePlan<T> plan(Question sent) {
        return new ListPlan<>(naming.service().provider(), naming.settings(), endpoint, sent);
    }

    private Question pinned() {
        DateRange range = question.range();
        return range == null ? question : question.over(range.pinnedTo(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(naming.service().options().timeSource().now(), ZoneOffset.UTC);
    }
}
