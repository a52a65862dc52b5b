package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.history.HistoryProgress;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.history.IncompleteHistoryException;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.Page;
import dev.assay.core.RequestOptions;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.CallSite;
import dev.assay.core.internal.paging.Preparation;
import dev.assay.core.internal.pipeline.AbortSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run through a history, window by window. Not thread-safe. */
final class HistoryRun<T> {

    private final HistorySource<T> source;
    private final DateRange days;
    private final List<DateRange> windows;
    private final Instant began;
    private final long maxCredits;
    private final Consumer<? super HistoryProgress> progress;
    private final @Nullable ResumeToken from;
    private HistorySource<T> meant;
    private final List<T> rows = new ArrayList<>();
    private long requests;
    private long repeated;

    HistoryRun(
            HistorySource<T> source,
            DateRange days,
            List<DateRange> windows,
            Instant began,
            long maxCredits,
            Consumer<? super HistoryProgress> progress,
            @Nullable ResumeToken from) {
        this.source = source;
        this.meant = source;
        this.from = from;
        this.days = days;
        this.windows = windows;
        this.began = began;
        this.maxCredits = maxCredits;
        this.progress = progress;
    }

    HistoryResult<T> read(AbortSignal abort) {
        meant = source.resolved(new Preparation(this::optionsBefore, abort, sent -> requests += sent));
        if (from != null) {
            from.requireMeant(meant.identity());
        }
        for (int i = 0; i < windows.size(); i++) {
            readWindow(i, abort);
        }
        return result(days);
    }

    private RequestOptions optionsBefore() {
        requireCredit(0, Map.of());
        return source.within(maxCredits - requests);
    }

    private void readWindow(int number, AbortSignal abort) {
        DateRange window = windows.get(number);
        // A row that moves to a later page while they are read comes twice; the later one is the newer.
        Map<Object, T> byKey = new LinkedHashMap<>();
        long before = requests;
        Iterator<Page<T>> pages =
                meant.pages(window, abort, () -> maxCredits - requests).iterator();
        try {
            boolean last = false;
            while (!last) {
                requireCredit(number, byKey);
                Page<T> page = pages.next();
                requests = before + page.requests();
                repeated += page.repeated();
                take(page, byKey);
                last = page.last();
                tell(window, last ? number + 1 : number, byKey.size());
            }
        } catch (IncompleteHistoryException e) {
            throw e;
        } catch (AssayException e) {
            requests += e.call().map(CallSite::attempt).orElse(0);
            throw incomplete(
                    "The days " + window.since() + " to " + window.until() + " failed: " + e.getMessage(),
                    number,
                    byKey,
                    e);
        }
        List<T> ordered = new ArrayList<>(byKey.values());
        ordered.sort(source.endpoint().order());
        rows.addAll(ordered);
    }

    private void requireCredit(int number, Map<Object, T> byKey) {
        if (requests >= maxCredits) {
            throw incomplete("The bound of " + maxCredits + " credits is reached", number, byKey, null);
        }
    }

    private void take(Page<T> page, Map<Object, T> byKey) {
        for (T row : page.rows()) {
            if (byKey.put(source.endpoint().key(row), row) != null) {
                repeated++;
            }
        }
    }

    private void tell(DateRange window, int done, int inWindow) {
        progress.accept(new HistoryProgress(window, done, windows.size(), (long) rows.size() + inWindow, requests));
    }

    private HistoryResult<T> result(DateRange read) {
        return new HistoryResult<>(
                rows,
                read,
                Coverages.of(source.endpoint(), meant.question().tokens(), read, rows),
                requests,
                repeated,
                began);
    }

    private IncompleteHistoryException incomplete(
            String what, int number, Map<Object, T> byKey, @Nullable AssayException cause) {
        DateRange missing = new DateRange(windows.get(number).since(), days.until());
        DateRange read = number == 0
                ? null
                : new DateRange(days.since(), windows.get(number - 1).until());
        HistoryResult<T> came = read == null
                ? new HistoryResult<>(List.of(), windows.get(0), List.of(), requests, repeated, began)
                : result(read);
        return new IncompleteHistoryException(
                what + "; missing are " + missing.since() + " to " + missing.until() + ", after " + rows.size()
                        + " rows",
                came,
                List.copyOf(byKey.values()),
                missing,
                ResumeToken.write(source.identity(), meant.equals(source) ? null : meant.identity(), missing),
                cause);
    }
}
