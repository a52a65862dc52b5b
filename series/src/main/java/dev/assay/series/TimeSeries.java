package dev.assay.series;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Values over time, such as prices or grades. NaN is a missing value; a time that is not there is missing, too.
 * Calculators drop bars that are not complete and say so.
 *
 * <p>Immutable and thread-safe: arrays are copied in and out.
 */
public final class TimeSeries {

    private final Labels labels;
    private final double[] values;

    TimeSeries(Labels labels, double[] values) {
        this.labels = labels;
        this.values = values;
    }

    /**
     * Returns a series.
     *
     * @param epochMillis the labels of the bars, strictly ascending, in milliseconds since 1970-01-01 UTC
     * @param values one per label; NaN where missing
     * @throws IllegalArgumentException if the lengths differ, a label is not after the one before, or a value is infinite
     */
    public static TimeSeries of(SeriesInfo info, long[] epochMillis, double[] values) {
        Objects.requireNonNull(info, "info");
        if (values.length != epochMillis.length) {
            throw new IllegalArgumentException("values: " + values.length + " for " + epochMillis.length + " labels");
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("values: infinite at " + i);
            }
        }
        return new TimeSeries(Labels.checked(info, epochMillis), values.clone());
    }

    /** Returns what the series is of. */
    public SeriesInfo info() {
        return labels.info();
    }

    /** Returns how many bars there are. */
    public int size() {
        return values.length;
    }

    /** Returns the label of a bar. */
    public Instant time(int i) {
        return labels.time(i);
    }

    /** Returns the label of a bar in milliseconds since 1970-01-01 UTC. */
    public long epochMillis(int i) {
        return labels.millis(i);
    }

    /** Returns a value; NaN if it is missing. */
    public double value(int i) {
        return values[i];
    }

    /** Returns a copy of the labels, in milliseconds since 1970-01-01 UTC. */
    public long[] epochMillis() {
        return labels.copyOfMillis();
    }

    /** Returns a copy of the values. */
    public double[] values() {
        return values.clone();
    }

    /** Tells whether the period of a bar had ended when it was taken. */
    public boolean isComplete(int i) {
        return labels.isComplete(i);
    }

    /** Returns how many bars are not complete. */
    public int incomplete() {
        return labels.incomplete();
    }

    /** Returns a copy in which a bar is marked as not complete. */
    public TimeSeries withIncomplete(int i) {
        return new TimeSeries(labels.withIncomplete(i), values);
    }

    /** Returns the complete bars. */
    public TimeSeries complete() {
        return labels.incomplete() == 0 ? this : part(labels.complete());
    }

    /** Returns the bars whose labels lie in a window. */
    public TimeSeries within(Window window) {
        return part(labels.within(window));
    }

    private TimeSeries part(int[] indices) {
        double[] kept = new double[indices.length];
        Arrays.setAll(kept, i -> values[indices[i]]);
        return new TimeSeries(labels.part(indices), kept);
    }

    /** Returns the time covered, from the start of the first bar to the end of the last; empty if there is none. */
    public Optional<Window> window() {
        return Optional.ofNullable(labels.window());
    }

    /**
     * Returns the complete bars of both whose labels are the same and whose values are both there.
     *
     * @throws IllegalArgumentException if step, label side, day zone, currency or calendar differ; it names them
     */
    public Joined join(TimeSeries other) {
        return Joined.of(this, other);
    }

    /** Returns what the series is of, and how long it is. */
    @Override
    public String toString() {
        return "TimeSeries[" + info() + ", " + size() + " bars"
                + window().map(covered -> ", " + covered).orElse("") + "]";
    }
}
