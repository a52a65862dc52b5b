package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What becomes of issues and change requests: whether more are closed than opened, accepted, reviewed. */
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
        Objects.requireNonNull(denominator, "denominator");
        long closed = 0;
        long of = 0;
        for (WorkItem item : items) {
            closed += item.closed().filter(window::contains).isPresent() ? 1 : 0;
            of += counts(item, window, denominator) ? 1 : 0;
        }
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.CLOSURE_RATIO)
                .n(of)
                .window(window)
                .convention("denominator", denominator)
                .convention("closed", closed);
        return of == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value((double) closed / of);
    }

    private static boolean counts(WorkItem item, Window window, Denominator denominator) {
        if (denominator == Denominator.OPENED_IN_WINDOW) {
            return window.contains(item.opened());
        }
        return item.opened().isBefore(window.to())
                && item.closed()
                        .filter(closed -> closed.isBefore(window.from()))
                        .isEmpty();
    }

    /** Returns merged / (merged + closed unmerged) of what ended in a window, from 0 to 1; what is open does not count. */
    public static Measurement acceptanceRatio(Collection<WorkItem> requests, Window window) {
        List<WorkItem> ended = ended(requests, window);
        return share(
                DevelopmentMetrics.ACCEPTANCE_RATIO,
                ended,
                window,
                request -> request.mergedBy().isPresent());
    }

    /** Returns the part of what was merged in a window that somebody else than the author reviewed, from 0 to 1. */
    public static Measurement reviewCoverage(Collection<WorkItem> requests, Window window) {
        return share(DevelopmentMetrics.REVIEW_COVERAGE, merged(requests, window), window, WorkItem::isReviewedByOther);
    }

    /** Returns the part of what was merged in a window that its author merged, from 0 to 1. */
    public static Measurement selfMergeRate(Collection<WorkItem> requests, Window window) {
        return share(
                DevelopmentMetrics.SELF_MERGE_RATE,
                merged(requests, window),
                window,
                request -> request.mergedBy().filter(request.author()::equals).isPresent());
    }

    private static List<WorkItem> ended(Collection<WorkItem> requests, Window window) {
        return requests.stream()
                .filter(request -> request.closed().filter(window::contains).isPresent())
                .toList();
    }

    private static List<WorkItem> merged(Collection<WorkItem> requests, Window window) {
        return ended(requests, window).stream()
                .filter(request -> request.mergedBy().isPresent())
                .toList();
    }

    private static Measurement share(
            Metric metric, List<WorkItem> requests, Window window, Predicate<WorkItem> counts) {
        Measurement.Draft draft = Measurement.of(metric).n(requests.size()).window(window);
        return requests.isEmpty()
                ? draft.undefined(Reason.EMPTY)
                : draft.value((double) requests.stream().filter(counts).count() / requests.size());
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
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.BACKLOG_AGE)
                .n(ages.length)
                .convention("quantile type", 7)
                .convention("as of", asOf.toString());
        return ages.length == 0
                ? draft.undefined(Reason.EMPTY)
                : draft.value((ages[(ages.length - 1) / 2] + ages[ages.length / 2]) / 2);
    }
}
