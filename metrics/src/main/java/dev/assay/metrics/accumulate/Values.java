package dev.assay.metrics.accumulate;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Quantile;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.util.Arrays;

/**
 * All values that were seen, for what needs each of them: medians, quantiles and other tails, of fees or of returns. Eight bytes
 * a value; exact, so order and partition change nothing at all. A missing value (NaN) is counted and left out.
 *
 * <pre>{@code
 * Values fees = new Values();
 * fees.add(21_000 * 3.5e-8);
 * Measurement median = fees.result().quantile(OnchainMetrics.MEDIAN_FEE, 0.5, 7);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Values implements Accumulator<Values, Values.Sorted> {

    private static final int KIND = 'Q';
    private static final int VERSION = 1;
    private static final int SMALLEST = 16;

    private double[] values = new double[SMALLEST];
    private int count;
    private long missing;

    /** Creates an accumulator that has seen nothing. */
    public Values() {}

    /**
     * Returns the accumulator whose state was written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static Values fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        Values read = new Values();
        long missing = in.count();
        for (int left = in.size(); left > 0; left--) {
            read.add(in.number());
        }
        in.end();
        if (read.missing > 0) {
            throw new IllegalArgumentException("bytes: a value that is none");
        }
        read.missing = missing;
        return read;
    }

    /**
     * Adds a value; NaN is missing.
     *
     * @throws IllegalArgumentException if it is infinite
     */
    public void add(double value) {
        if (Double.isNaN(value)) {
            missing++;
            return;
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("value: infinite");
        }
        makeRoom(1);
        values[count++] = value;
    }

    private void makeRoom(int more) {
        int needed = Math.addExact(count, more);
        if (needed > values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * values.length)));
        }
    }

    @Override
    public void merge(Values other) {
        int more = other.count;
        makeRoom(more);
        System.arraycopy(other.values, 0, values, count, more);
        count += more;
        missing = Math.addExact(missing, other.missing);
    }

    @Override
    public Sorted result() {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return new Sorted(sorted, missing);
    }

    /** Returns the values in ascending order, so the same ones give the same bytes. */
    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION).count(missing).count(count);
        for (double value : result().sorted) {
            out.number(value);
        }
        return out.toBytes();
    }

    /** Values in ascending order. Immutable and thread-safe. */
    public static final class Sorted {

        private final double[] sorted;
        private final long missing;

        private Sorted(double[] sorted, long missing) {
            this.sorted = sorted;
            this.missing = missing;
        }

        /** Returns how many values there are. */
        public int size() {
            return sorted.length;
        }

        /** Returns a copy of the values, the least first. */
        public double[] toArray() {
            return sorted.clone();
        }

        /**
         * Measures a quantile, in the unit of the values. Undefined without values.
         *
         * @param metric what the quantile is of
         * @param p which one, from 0 to 1; 0.5 is the median
         * @param type the definition of Hyndman and Fan, from 1 to 9; 7 is the usual one
         * @throws IllegalArgumentException if p or the type is out of its range
         */
        public Measurement quantile(Metric metric, double p, int type) {
            Measurement.Draft draft = Measurement.of(metric)
                    .n(sorted.length)
                    .missing(missing)
                    .convention("quantile", p)
                    .convention("quantileType", type);
            Quantile at = Quantile.at(Math.max(1, sorted.length), p, type);
            return sorted.length == 0
                    ? draft.undefined(Reason.EMPTY)
                    : draft.value(at.between(sorted[at.lower()], sorted[at.upper()]));
        }
    }
}
