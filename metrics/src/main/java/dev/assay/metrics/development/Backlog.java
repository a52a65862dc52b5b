package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** What becomes of issues and change requests: whether more are closed than opened, accepted, reviewed. {@link BacklogCounts} does it in parts. */
public final class Backlog {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private Backlog() {}

    /** What closed items are divided by. */
    public enum Denominator {
        /** Those opened in the window, as GrimoireLab does; above 1 the backlog shrinks. */
        OPENED_IN_WINDOW,
        /** Those open at any time in the window, as the text of CHAOSS says; at most 1. */
        OPEN_DURING_WINDOW
    }

    /** Returns closed in the window / opened in the window, whenever the closed ones were opened. */
    public static Measurement closureRatio(Collection<WorkItem> items, Window window) {
        return closureRatio(items, window, Denominator.OPENED_IN_WINDOW);
    }

    /** Returns closed in the window / a denominator; undefined if that is zero. Merging closes, too. */
    public static Measurement closureRatio(Collection<WorkItem> items, Window window, Denominator denominator) {
        return counts(items, window).closureRatio(denominator);
    }

    /** Returns merged / (merged + closed unmerged) of what ended in a window, from 0 to 1; what is open does not count. */
    public static Measurement acceptanceRatio(Collection<WorkItem> requests, Window window) {
        return counts(requests, window).acceptanceRatio();
    }

    /** Returns the part of what was merged in a window that somebody else than the author reviewed, from 0 to 1. */
    public static Measurement reviewCoverage(Collection<WorkItem> requests, Window window) {
        return counts(requests, window).reviewCoverage();
    }

    /** Returns the part of what was merged in a window that its author merged, from 0 to 1. */
    public static Measurement selfMergeRate(Collection<WorkItem> requests, Window window) {
        return counts(requests, window).selfMergeRate();
    }

    private static BacklogCounts counts(Collection<WorkItem> items, Window window) {
        return items.stream().collect(BacklogCounts.collector(window));
    }

    /** Returns the median of the days that items open at {@code asOf} have been open; undefined if none is. */
    public static Measurement age(Collection<WorkItem> items, Instant asOf) {
        double[] ages = items.stream()
                .filter(item -> !item.opened().isAfter(asOf))
                .filter(item ->
                        item.closed().filter(closed -> !closed.isAfter(asOf)).isEmpty())
                .mapToDouble(item -> Duration.between(item.opened(), asOf).toMillis() / DAY)
                .sorted()
                .toArray();
        Measurement.Draft draft = Measurement.of(WorkItemMetrics.BACKLOG_AGE)
                .n(ages.length)
                .convention("quantile type", 7)
                .convention("as of", asOf.toString());
        return ages.length == 0
                ? draft.undefined(Reason.EMPTY)
                : draft.value((ages[(ages.length - 1) / 2] + ages[ages.length / 2]) / 2);
    }
}
