package dev.assay.metrics.technical;

import dev.assay.metrics.Metric;
import dev.assay.metrics.internal.technical.ValueState;

/**
 * An indicator that takes value by value: O(1) amortised per bar, without allocation. Not thread-safe, and not mergeable:
 * the order of bars is what it is about.
 */
public final class ValueStream {

    private final Spec spec;
    private final ValueState state;
    private final int main;
    private long bars;
    private boolean missing = true;

    ValueStream(Spec spec, ValueState state, int main) {
        this.spec = spec;
        this.state = state;
        this.main = main;
    }

    /**
     * Takes the value of the next bar and returns the main output; NaN during the warm-up, where it is undefined, and
     * where the value is missing, that is NaN.
     *
     * @throws IllegalArgumentException if the value is infinite
     */
    public double next(double value) {
        missing = !Columns.isThere(value, bars);
        bars++;
        if (missing) {
            return Double.NaN;
        }
        state.next(value);
        return state.output(main);
    }

    /**
     * Returns an output of the latest bar; NaN where there is none.
     *
     * @throws IllegalArgumentException if the indicator does not have it
     */
    public double value(Metric metric) {
        int output = spec.indexOf(metric);
        return missing ? Double.NaN : state.output(output);
    }

    /** Returns how many bars were taken, missing ones included. */
    public long bars() {
        return bars;
    }
}
