package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.history.History;
import dev.assay.api.tokenmetrics.history.HistoryPlan;
import dev.assay.api.tokenmetrics.history.HistoryProgress;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.internal.pipeline.AbortSignal;
import dev.assay.core.internal.pipeline.AsyncRunner;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A history of one operation. */
final class HistoryCall<T> implements History<T> {

    private static final int STANDARD_DAYS = 29;

    private final HistorySource<T> source;
    private final int windowDays;
    private final long maxCredits;
    private final Consumer<? super HistoryProgress> progress;
    private final @Nullable ResumeToken from;

    private HistoryCall(
            HistorySource<T> source,
            int windowDays,
            long maxCredits,
            Consumer<? super HistoryProgress> progress,
            @Nullable ResumeToken from) {
        this.source = source;
        this.windowDays = windowDays;
        this.maxCredits = maxCredits;
        this.progress = progress;
        this.from = from;
    }

    static <T> History<T> of(HistorySource<T> source) {
        return new HistoryCall<>(source, STANDARD_DAYS, Long.MAX_VALUE, told -> {}, null);
    }

    @Override
    public HistoryPlan plan() {
        List<DateRange> windows = windows(days(source.now()));
        long requests = 0;
        for (DateRange window : windows) {
            OptionalInt most = source.requests(window);
            if (most.isEmpty()) {
                return new HistoryPlan(windows, OptionalLong.empty(), leastTime(windows.size()));
            }
            requests += most.getAsInt();
        }
        return new HistoryPlan(windows, OptionalLong.of(source.preparing() + requests), leastTime(requests));
    }

    private Duration leastTime(long requests) {
        if (!(source.service().quota() instanceof MemoryQuota quota) || requests == 0) {
            return Duration.ZERO;
        }
        RateLimit limit = quota.limit();
        if (limit.requests() == 0) {
            return Duration.ZERO;
        }
        return limit.window().multipliedBy((requests - 1) / limit.requests());
    }

    @Override
    public HistoryResult<T> get() {
        return run(new AbortSignal());
    }

    @Override
    public CompletableFuture<HistoryResult<T>> async() {
        return source.service().runAsync(this::run);
    }

    @Override
    public CompletableFuture<HistoryResult<T>> async(Executor executor) {
        return AsyncRunner.run(executor, this::run);
    }

    @Override
    public History<T> windowDays(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days: below 1: " + days);
        }
        return new HistoryCall<>(source, days, maxCredits, progress, from);
    }

    @Override
    public History<T> maxCredits(long credits) {
        if (credits < 1) {
            throw new IllegalArgumentException("credits: below 1: " + credits);
        }
        return new HistoryCall<>(source, windowDays, credits, progress, from);
    }

    @Override
    public History<T> onProgress(Consumer<? super HistoryProgress> consumer) {
        Objects.requireNonNull(consumer, "consumer");
        return new HistoryCall<>(source, windowDays, maxCredits, consumer, from);
    }

    @Override
    public History<T> resume(String token) {
        ResumeToken parsed = ResumeToken.parse(token, source.identity());
        return new HistoryCall<>(source, windowDays, maxCredits, progress, parsed);
    }

    private HistoryResult<T> run(AbortSignal abort) {
        Instant now = source.now();
        DateRange days = days(now);
        return new HistoryRun<>(source, days, windows(days), now, maxCredits, progress, from).read(abort);
    }

    /** Returns the days to read: those asked for, or those that an earlier run left. */
    private DateRange days(Instant now) {
        DateRange asked = source.days(now);
        return from == null ? asked : from.rest();
    }

    /** Cuts days into windows; the last may be shorter. */
    private List<DateRange> windows(DateRange days) {
        List<DateRange> windows = new ArrayList<>();
        LocalDate until = Objects.requireNonNull(days.until());
        LocalDate first = Objects.requireNonNull(days.since());
        while (!first.isAfter(until)) {
            LocalDate last = first.plusDays(windowDays - 1L);
            windows.add(new DateRange(first, last.isAfter(until) ? until : last));
            first = last.plusDays(1);
        }
        return windows;
    }
}
