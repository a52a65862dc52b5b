package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.development.Backlog.Denominator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * What became of issues and change requests in a window, as counts that merge: over repositories, files or threads. Give each
 * item once. Exact; not thread-safe.
 */
public final class BacklogCounts implements Accumulator<BacklogCounts, List<Measurement>> {

    private static final int KIND = 'B';
    private static final int VERSION = 1;

    private final Window window;
    private long opened;
    private long openDuring;
    private long closed;
    private long merged;
    private long reviewed;
    private long selfMerged;

    private BacklogCounts(Window window) {
        this.window = window;
    }

    /** Returns empty counts of a window. */
    public static BacklogCounts of(Window window) {
        return new BacklogCounts(Objects.requireNonNull(window, "window"));
    }

    /** Returns a collector of items into counts of a window. */
    public static Collector<WorkItem, ?, BacklogCounts> collector(Window window) {
        Objects.requireNonNull(window, "window");
        return Collector.of(
                () -> of(window),
                BacklogCounts::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds an item; one that has nothing to do with the window changes nothing. */
    public void add(WorkItem item) {
        opened += window.contains(item.opened()) ? 1 : 0;
        openDuring += isOpenDuring(item) ? 1 : 0;
        Optional<Instant> end = item.closed().filter(window::contains);
        if (end.isEmpty()) {
            return;
        }
        closed++;
        Optional<String> by = item.mergedBy();
        if (by.isPresent()) {
            merged++;
            reviewed += item.isReviewedByOther() ? 1 : 0;
            selfMerged += by.get().equals(item.author()) ? 1 : 0;
        }
    }

    private boolean isOpenDuring(WorkItem item) {
        return item.opened().isBefore(window.to())
                && item.closed().filter(end -> end.isBefore(window.from())).isEmpty();
    }

    /**
     * Takes over the counts of another.
     *
     * @throws IllegalArgumentException if they are of another window
     */
    @Override
    public void merge(BacklogCounts other) {
        if (!window.equals(other.window)) {
            throw new IllegalArgumentException("other: window " + other.window + " is not " + window);
        }
        opened = Math.addExact(opened, other.opened);
        openDuring = Math.addExact(openDuring, other.openDuring);
        closed = Math.addExact(closed, other.closed);
        merged = Math.addExact(merged, other.merged);
        reviewed = Math.addExact(reviewed, other.reviewed);
        selfMerged = Math.addExact(selfMerged, other.selfMerged);
    }

    /** Returns closure ratio, acceptance ratio, review coverage and self-merge rate. */
    @Override
    public List<Measurement> result() {
        return List.of(
                closureRatio(Denominator.OPENED_IN_WINDOW), acceptanceRatio(), reviewCoverage(), selfMergeRate());
    }

    /** Returns closed / opened or open; see {@link Backlog#closureRatio}. */
    public Measurement closureRatio(Denominator denominator) {
        long of = denominator == Denominator.OPENED_IN_WINDOW ? opened : openDuring;
        Measurement.Draft draft = Measurement.of(WorkItemMetrics.CLOSURE_RATIO)
                .n(of)
                .window(window)
                .convention("denominator", Objects.requireNonNull(denominator, "denominator"))
                .convention("closed", closed);
        return of == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value((double) closed / of);
    }

    /** Returns merged / closed; see {@link Backlog#acceptanceRatio}. */
    public Measurement acceptanceRatio() {
        return share(WorkItemMetrics.ACCEPTANCE_RATIO, merged, closed);
    }

    /** Returns reviewed by somebody else / merged; see {@link Backlog#reviewCoverage}. */
    public Measurement reviewCoverage() {
        return share(WorkItemMetrics.REVIEW_COVERAGE, reviewed, merged);
    }

    /** Returns merged by the author / merged; see {@link Backlog#selfMergeRate}. */
    public Measurement selfMergeRate() {
        return share(WorkItemMetrics.SELF_MERGE_RATE, selfMerged, merged);
    }

    private Measurement share(Metric metric, long part, long whole) {
        Measurement.Draft draft = Measurement.of(metric).n(whole).window(window);
        return whole == 0 ? draft.undefined(Reason.EMPTY) : draft.value((double) part / whole);
    }

    @Override
    public byte[] toBytes() {
        return new StateWriter(KIND, VERSION)
                .time(window.from())
                .time(window.to())
                .count(opened)
                .count(openDuring)
                .count(closed)
                .count(merged)
                .count(reviewed)
                .count(selfMerged)
                .toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static BacklogCounts fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        BacklogCounts read = of(new Window(in.time(), in.time()));
        read.opened = in.count();
        read.openDuring = in.count();
        read.closed = in.count();
        read.merged = in.count();
        read.reviewed = in.count();
        read.selfMerged = in.count();
        in.end();
        return read;
    }
}
