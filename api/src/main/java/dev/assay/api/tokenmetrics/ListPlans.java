package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.internal.paging.NumberedPages;
import dev.assay.core.internal.paging.PageCursor;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.paging.SinglePage;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.QueryString;
import dev.assay.core.internal.pipeline.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
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
        LocalDate today = LocalDate.ofInstant(service.options().timeSource().now(), ZoneOffset.UTC);
        Question pinned = question.over(range == null ? null : range.pinnedTo(today));
        long most = mostRows(pinned);
        boolean paged = settings.version() != ApiVersion.V2 || endpoint.pagedInV2();
        PageCursor first =
                paged ? NumberedPages.first(settings.pageSize(), settings.pageSizeVerified(), most) : SinglePage.WHOLE;
        AnswerCheck<T> check = new AnswerCheck<>(endpoint, pinned, settings.parameterStyle());
        RowsReader<T> reader = new RowsReader<>(
                endpoint, check, settings.lengthChecked(), service.provider().errors());
        String address = service.provider().base() + "/" + settings.version().path() + "/" + endpoint.path();
        Map<String, String> parameters = pinned.parameters(settings.parameterStyle());
        String operation = "tokenmetrics/" + endpoint.path();
        return new PagePlan<>(
                first,
                cursor -> CallSpec.get(operation, QueryString.of(address, parameters, cursor.parameters()), reader),
                endpoint::key,
                paged ? requests(most) : OptionalInt.of(1));
    }

    private static long mostRows(Question pinned) {
        int ids = pinned.tokens().idValues().size();
        DateRange range = pinned.range();
        if (ids == 0) {
            return Long.MAX_VALUE;
        }
        if (range == null) {
            return ids;
        }
        boolean bounded = range.since() != null && range.until() != null;
        return bounded ? ids * (ChronoUnit.DAYS.between(range.since(), range.until()) + 1) : Long.MAX_VALUE;
    }

    // One more than the rows fill, to confirm the end where fewer rows exist than the question allows.
    private OptionalInt requests(long most) {
        return most == Long.MAX_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, most / settings.pageSize() + 1));
    }
}
