package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.pipeline.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

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
        DateRange range = question.range();
        Question pinned = range == null ? question : question.over(range.pinnedTo(today()));
        return new ListPlan<>(service.provider(), settings, endpoint, pinned);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(service.options().timeSource().now(), ZoneOffset.UTC);
    }
}
