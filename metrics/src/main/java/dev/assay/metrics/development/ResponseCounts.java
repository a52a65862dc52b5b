package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collector;

/**
 * How many issues and change requests were answered within some business days, as counts that merge: over repositories, files
 * or threads. Give each item once. Exact; not thread-safe.
 */
public final class ResponseCounts implements Accumulator<ResponseCounts, Measurement> {

    private static final int KIND = 'R';
    private static final int VERSION = 1;

    private final Instant asOf;
    private final int days;
    private final BusinessDays calendar;
    private long inTime;
    private long late;
    private long undecided;

    private ResponseCounts(Instant asOf, int days, BusinessDays calendar) {
        this.asOf = asOf;
        this.days = days;
        this.calendar = calendar;
    }

    /**
     * Returns empty counts.
     *
     * @param asOf when it is looked at; what happened later has not happened yet
     * @throws IllegalArgumentException if the number of days is negative
     */
    public static ResponseCounts of(Instant asOf, int days, BusinessDays calendar) {
        if (days < 0) {
            throw new IllegalArgumentException("days: negative: " + days);
        }
        return new ResponseCounts(
                Objects.requireNonNull(asOf, "asOf"), days, Objects.requireNonNull(calendar, "calendar"));
    }

    /**
     * Returns a collector of items.
     *
     * @throws IllegalArgumentException if the number of days is negative
     */
    public static Collector<WorkItem, ?, ResponseCounts> collector(Instant asOf, int days, BusinessDays calendar) {
        of(asOf, days, calendar);
        return Collector.of(
                () -> of(asOf, days, calendar),
                ResponseCounts::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds an item; one that was opened later changes nothing. */
    public void add(WorkItem item) {
        if (item.opened().isAfter(asOf)) {
            return;
        }
        Instant due = calendar.after(item.opened(), days);
        Instant end = item.closed().filter(closed -> closed.isBefore(asOf)).orElse(asOf);
        Instant answered = item.answered().orElse(Instant.MAX);
        if (!answered.isAfter(due) && !answered.isAfter(asOf)) {
            inTime++;
        } else if (end.isAfter(due)) {
            late++;
        } else {
            undecided++;
        }
    }

    /**
     * Takes over the counts of another.
     *
     * @throws IllegalArgumentException if they are as of another time, of other days or by another calendar
     */
    @Override
    public void merge(ResponseCounts other) {
        if (!asOf.equals(other.asOf) || days != other.days || !calendar.equals(other.calendar)) {
            throw new IllegalArgumentException("other: " + other.rule() + " is not " + rule());
        }
        inTime = Math.addExact(inTime, other.inTime);
        late = Math.addExact(late, other.late);
        undecided = Math.addExact(undecided, other.undecided);
    }

    private String rule() {
        return "as of " + asOf + ", " + days + " business days of " + calendar;
    }

    /** Returns the part answered in time; see {@link Responsiveness#within}. */
    @Override
    public Measurement result() {
        long counted = inTime + late;
        Measurement.Draft draft = Measurement.of(WorkItemMetrics.RESPONSIVENESS)
                .n(counted)
                .missing(undecided)
                .convention("business days", days)
                .convention("calendar", calendar.toString())
                .convention("as of", asOf.toString());
        return counted == 0 ? draft.undefined(Reason.EMPTY) : draft.value((double) inTime / counted);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION).time(asOf).count(days);
        calendar.write(out);
        return out.count(inTime).count(late).count(undecided).toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static ResponseCounts fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        ResponseCounts read = of(in.time(), in.size(), BusinessDays.read(in));
        read.inTime = in.count();
        read.late = in.count();
        read.undecided = in.count();
        in.end();
        return read;
    }
}
