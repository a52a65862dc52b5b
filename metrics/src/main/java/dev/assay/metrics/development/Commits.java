package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** How many commits there are, how often, and how much they change. Counts say little about work; see {@link Momentum}. */
public final class Commits {

    /** How many lines of a commit count at most, unless said otherwise: 10,000. */
    public static final long CAP = 10_000;

    private static final double DAY = Duration.ofDays(1).toMillis();

    private Commits() {}

    /** Returns how many commits there were in a window, without merges; 0 if there were none. */
    public static Measurement count(Contributions commits, Window window) {
        Contributions inside = commits.withoutMerges().within(window);
        return Measurement.of(DevelopmentMetrics.COMMITS)
                .n(inside.size())
                .window(window)
                .population(commits.population())
                .convention("merges", "left out")
                .value(inside.size());
    }

    /** Returns how often there were commits in a window, without merges; see {@link #frequency(long, double, Per)}. */
    public static Measurement frequency(Contributions commits, Window window, Per per) {
        long count = commits.withoutMerges().within(window).size();
        Measurement found = frequency(count, window.length().toMillis() / DAY, per);
        return found.draft(found.metric())
                .window(window)
                .population(commits.population())
                .convention("merges", "left out")
                .like(found);
    }

    /**
     * Returns {@code commits / (days / length)}, the length being 7, 30 or 365 days; at least 0. Undefined if the window is
     * shorter than that: a day with 3 commits is no rate of 21 a week.
     *
     * @throws IllegalArgumentException if a number is negative, or {@code days} is not finite
     */
    public static Measurement frequency(long commits, double days, Per per) {
        Objects.requireNonNull(per, "per");
        if (commits < 0) {
            throw new IllegalArgumentException("commits: negative: " + commits);
        }
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.COMMIT_FREQUENCY)
                .n(commits)
                .convention("per", per)
                .convention("days", checkedDays(days));
        return days < per.days()
                ? draft.undefined(Reason.WINDOW_TOO_SHORT, days + " of " + per.days() + " days")
                : draft.value(commits * (double) per.days() / days);
    }

    private static double checkedDays(double days) {
        if (!(days >= 0) || Double.isInfinite(days)) {
            throw new IllegalArgumentException("days: negative or not finite: " + days);
        }
        return days;
    }

    /** Returns the lines added and removed per week with {@link #CAP}; see {@link #churn(Contributions, Window, long)}. */
    public static Measurement churn(Contributions commits, Window window) {
        return churn(commits, window, CAP);
    }

    /**
     * Returns the lines added and removed per week, no commit counting for more than a cap, without merges. One drop of
     * vendored code would be more than all work of a year otherwise. Undefined for less than a week.
     *
     * @throws IllegalArgumentException if the cap is not positive
     */
    public static Measurement churn(Contributions commits, Window window, long cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("cap: not positive: " + cap);
        }
        long lines = 0;
        long capped = 0;
        Contributions inside = commits.withoutMerges().within(window);
        for (Contribution commit : inside.list()) {
            long changed = Math.addExact(commit.added(), commit.removed());
            lines = Math.addExact(lines, Math.min(cap, changed));
            capped += changed > cap ? 1 : 0;
        }
        double days = window.length().toMillis() / DAY;
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.CODE_CHURN)
                .n(inside.size())
                .window(window)
                .population(commits.population())
                .convention("cap", cap)
                .convention("capped commits", capped);
        return days < 7 ? draft.undefined(Reason.WINDOW_TOO_SHORT) : draft.value(lines * 7.0 / days);
    }

    /** Returns the days from the last commit to {@code asOf}; later ones do not count. Undefined without one. */
    public static Measurement daysSinceLast(Contributions commits, Instant asOf) {
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.DAYS_SINCE_LAST_COMMIT)
                .n(commits.size())
                .population(commits.population())
                .convention("as of", asOf.toString());
        return last(commits.times(), asOf) < 0
                ? draft.undefined(Reason.EMPTY)
                : draft.value(last(commits.times(), asOf) / DAY);
    }

    /** Returns how many milliseconds the last time is before another; -1 if there is none. */
    private static long last(Collection<Instant> times, Instant asOf) {
        return times.stream()
                .filter(time -> !time.isAfter(asOf))
                .max(Instant::compareTo)
                .map(time -> Duration.between(time, asOf).toMillis())
                .orElse(-1L);
    }
}
