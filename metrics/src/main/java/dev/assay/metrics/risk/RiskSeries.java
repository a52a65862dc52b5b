package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A metric over time. Where it has no value it is NaN; positions before the offset do not exist, and are never filled from
 * partial windows. Immutable and thread-safe.
 */
public final class RiskSeries {

    private final Metric metric;
    private final double[] values;
    private final int offset;

    RiskSeries(Metric metric, double[] values, int offset) {
        this.metric = metric;
        this.values = values;
        this.offset = offset;
    }

    static RiskSeries of(Metric metric, Returns returns, int offset, DoubleUnaryOperator formula) {
        double[] values = new double[returns.size()];
        boolean valid = returns.data().problem.isEmpty();
        Arrays.setAll(values, i -> valid ? formula.applyAsDouble(returns.value(i)) : Double.NaN);
        return new RiskSeries(metric, values, offset);
    }

    /** Returns what was measured. */
    public Metric metric() {
        return metric;
    }

    /** Returns the position of the first value among the observations it was computed from. */
    public int offset() {
        return offset;
    }

    /** Returns how many values there are, undefined ones included. */
    public int size() {
        return values.length;
    }

    /** Returns a value, counted from the offset; NaN where there is none. */
    public double value(int i) {
        return values[i];
    }

    /** Returns the value at a position of the observations; empty where there is none. */
    public OptionalDouble at(int position) {
        int i = position - offset;
        return i < 0 || i >= values.length || Double.isNaN(values[i])
                ? OptionalDouble.empty()
                : OptionalDouble.of(values[i]);
    }

    /** Returns a copy of the values; NaN where there is none. */
    public double[] values() {
        return values.clone();
    }

    /** Returns the last value. */
    public Measurement last() {
        Measurement.Draft draft = Measurement.of(metric).n(values.length);
        if (values.length == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        double last = values[values.length - 1];
        return Double.isNaN(last) ? draft.undefined(Reason.UNDEFINED_INPUT) : draft.value(last);
    }

    /** Returns what is measured, how often, and from where on. */
    @Override
    public String toString() {
        return "RiskSeries[" + metric + ", " + values.length + " from position " + offset + "]";
    }
}
