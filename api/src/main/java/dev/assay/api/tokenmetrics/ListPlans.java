package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.pipeline.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans how a list is read, at the moment it is read: an open range ends today, so that pages do not shift. */
final class ListPlans<T> implements Supplier<PagePlan<T>> {

    private final Service service;
    private final Settings settings;
    private final Endpoint<T> endpoint;
    private final Question question;

    ListPlans(Service service, Settings settings, Endpoint<T> endpoint, Question question) {
        this.service = service;
        this.settings = settings;
        this.endpoint = endpoint;
        this.question = question;
    }

    @Override
    public PagePlan<T> get() {
        return over(question.range());
    }

    /**
     * Returns the plan of a feed's poll: from the day of the last poll that succeeded, or today, and some days before, but
     * not before the question's first day, from which the first poll reads.
     */
    PagePlan<T> since(@Nullable Instant previous, int lookBackDays) {
        DateRange range = question.range();
        LocalDate first = range == null ? null : range.since();
        if (previous == null && first != null) {
            return get();
        }
        LocalDate today = today();
        LocalDate from = previous == null ? today : day(previous);
        LocalDate back = (from.isAfter(today) ? today : from).minusDays(lookBackDays);
        return over(DateRange.since(first != null && first.isAfter(back) ? first : back));
    }

    private PagePlan<T> over(@Nullable DateRange range) {
        Question pinned = range == null ? question : question.over(range.pinnedTo(today()));
        return new ListPlan<>(service.provider(), settings, endpoint, pinned);
    }

    private LocalDate today() {
        return day(service.options().timeSource().now());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
