package dev.assay.series;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Open, high, low, close and volume over time. NaN is a missing value.
 *
 * <p>Immutable and thread-safe: arrays are copied in and out.
 */
public final class BarSeries {

    private final Labels labels;
    private final double[][] columns;

    private BarSeries(Labels labels, double[][] columns) {
        this.labels = labels;
        this.columns = columns;
    }

    /**
     * Returns a series.
     *
     * @param epochMillis the labels of the bars, strictly ascending, in milliseconds since 1970-01-01 UTC
     * @param open one per label, as are the others
     * @throws IllegalArgumentException if lengths differ, a label is not after the one before, a value is infinite or
     *     negative, or a low is above its high
     */
    public static BarSeries of(
            SeriesInfo info,
            long[] epochMillis,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] volume) {
        Objects.requireNonNull(info, "info");
        Labels labels = Labels.checked(info, epochMillis);
        double[][] columns = {
            checked("open", open, labels.size()),
            checked("high", high, labels.size()),
            checked("low", low, labels.size()),
            checked("close", close, labels.size()),
            checked("volume", volume, labels.size())
        };
        for (int i = 0; i < labels.size(); i++) {
            if (low[i] > high[i]) {
                throw new IllegalArgumentException(
                        "low: above high at " + labels.time(i) + ": " + low[i] + " and " + high[i]);
            }
        }
        return new BarSeries(labels, columns);
    }

    private static double[] checked(String name, double[] values, int size) {
        if (values.length != size) {
            throw new IllegalArgumentException(name + ": " + values.length + " for " + size + " labels");
        }
        for (int i = 0; i < size; i++) {
            if (Double.isInfinite(values[i]) || values[i] < 0) {
                throw new IllegalArgumentException(name + ": infinite or negative at " + i + ": " + values[i]);
            }
        }
        return values.clone();
    }

    /** Returns what the series is of. */
    public SeriesInfo info() {
        return labels.info();
    }

    /** Returns how many bars there are. */
    public int size() {
        return labels.size();
    }

    /** Returns the label of a bar. */
    public Instant time(int i) {
        return labels.time(i);
    }

    /** Returns the label of a bar in milliseconds since 1970-01-01 UTC. */
    public long epochMillis(int i) {
        return labels.millis(i);
    }

    /** Returns the first price of a bar. */
    public double open(int i) {
        return columns[0][i];
    }

    /** Returns the highest price of a bar. */
    public double high(int i) {
        return columns[1][i];
    }

    /** Returns the lowest price of a bar. */
    public double low(int i) {
        return columns[2][i];
    }

    /** Returns the last price of a bar. */
    public double close(int i) {
        return columns[3][i];
    }

    /** Returns what was traded in a bar, in the unit of {@link SeriesInfo#volumeUnit}. */
    public double volume(int i) {
        return columns[4][i];
    }

    /** Returns the first prices as a series. */
    public TimeSeries opens() {
        return new TimeSeries(labels, columns[0]);
    }

    /** Returns the highest prices as a series. */
    public TimeSeries highs() {
        return new TimeSeries(labels, columns[1]);
    }

    /** Returns the lowest prices as a series. */
    public TimeSeries lows() {
        return new TimeSeries(labels, columns[2]);
    }

    /** Returns the last prices as a series. */
    public TimeSeries closes() {
        return new TimeSeries(labels, columns[3]);
    }

    /** Returns the volumes as a series. */
    public TimeSeries volumes() {
        return new TimeSeries(labels, columns[4]);
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
    public BarSeries withIncomplete(int i) {
        return new BarSeries(labels.withIncomplete(i), columns);
    }

    /** Returns the complete bars. */
    public BarSeries complete() {
        return labels.incomplete() == 0 ? this : part(labels.complete());
    }

    /** Returns the bars whose labels lie in a window. */
    public BarSeries within(Window window) {
        return part(labels.within(window));
    }

    private BarSeries part(int[] indices) {
        double[][] kept = new double[columns.length][indices.length];
        for (int c = 0; c < columns.length; c++) {
            double[] column = columns[c];
            Arrays.setAll(kept[c], i -> column[indices[i]]);
        }
        return new BarSeries(labels.part(indices), kept);
    }

    /** Returns the time covered, from the start of the first bar to the end of the last; empty if there is none. */
    public Optional<Window> window() {
        return Optional.ofNullable(labels.window());
    }

    /** Returns what the series is of, and how long it is. */
    @Override
    public String toString() {
        return "BarSeries[" + info() + ", " + size() + " bars"
                + window().map(covered -> ", " + covered).orElse("") + "]";
    }
}
