package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.internal.paging.NumberedPages;
import dev.assay.core.internal.paging.PageBody;
import dev.assay.core.internal.paging.PageCursor;
import dev.assay.core.internal.paging.PagePlan;
import dev.assay.core.internal.paging.SinglePage;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Provider;
import dev.assay.core.internal.pipeline.QueryString;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** How one run reads a list. */
final class ListPlan<T> implements PagePlan<T> {

    private final Provider provider;
    private final Settings settings;
    private final Endpoint<T> endpoint;
    private final Question pinned;
    private final RowsReader<T> reader;

    ListPlan(Provider provider, Settings settings, Endpoint<T> endpoint, Question pinned) {
        this.provider = provider;
        this.settings = settings;
        this.endpoint = endpoint;
        this.pinned = pinned;
        AnswerCheck<T> check = new AnswerCheck<>(endpoint, pinned, settings.parameterStyle());
        this.reader = new RowsReader<>(endpoint, check, settings.lengthChecked(), provider.errors());
    }

    @Override
    public PageCursor first() {
        return isPaged()
                ? NumberedPages.first(settings.pageSize(), settings.pageSizeVerified(), mostRows())
                : SinglePage.WHOLE;
    }

    @Override
    public CallSpec<PageBody<T>> call(PageCursor cursor) {
        QueryString query = QueryString.of(provider.base(), settings.version().path(), endpoint.path());
        pinned.ask(query, settings.parameterStyle());
        cursor.ask(query);
        return CallSpec.page(endpoint.operation(), query.toUri(), reader);
    }

    @Override
    public Object key(T row) {
        return endpoint.key(row);
    }

    // One more than the rows fill, to confirm the end where fewer rows exist than the question allows.
    @Override
    public OptionalInt requests() {
        if (!isPaged()) {
            return OptionalInt.of(1);
        }
        long most = mostRows();
        return most == Long.MAX_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, most / settings.pageSize() + 1));
    }

    private boolean isPaged() {
        return endpoint.isPaged(settings.version());
    }

    private long mostRows() {
        Tokens tokens = pinned.tokens();
        boolean byToken = endpoint.tokenId() != null;
        if (endpoint.rowsADay() == Endpoint.ANY || (byToken && tokens.by() != Tokens.By.ID)) {
            return Long.MAX_VALUE;
        }
        long things = byToken ? tokens.values().size() : 1;
        DateRange range = pinned.range();
        if (range == null) {
            return byToken ? things : Long.MAX_VALUE;
        }
        boolean bounded = range.since() != null && range.until() != null;
        return bounded
                ? things * endpoint.rowsADay() * (ChronoUnit.DAYS.between(range.since(), range.until()) + 1)
                : Long.MAX_VALUE;
    }
}
