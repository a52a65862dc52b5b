package dev.assay.metrics.technical;

import dev.assay.metrics.Metric;
import dev.assay.metrics.internal.technical.BarState;
import dev.assay.metrics.technical.BarIndicator.Uses;

/**
 * An indicator that takes bar by bar: O(1) amortised per bar, without allocation. Not thread-safe, and not mergeable: the
 * order of bars is what it is about.
 */
public final class BarStream {

    private final Spec spec;
    private final Uses uses;
    private final BarState state;
    private final int main;
    private long bars;
    private boolean missing = true;

    BarStream(Spec spec, Uses uses, BarState state, int main) {
        this.spec = spec;
        this.uses = uses;
        this.state = state;
        this.main = main;
    }

    /**
     * Takes a bar without volume; see {@link #next(double, double, double, double)}.
     *
     * @throws IllegalArgumentException if the indicator uses volume
     */
    public double next(double high, double low, double close) {
        if (uses.has(3)) {
            throw new IllegalArgumentException("volume: used by " + spec.metric(main));
        }
        return next(high, low, close, Double.NaN);
    }

    /**
     * Takes a bar and returns the main output; NaN during the warm-up, where it is undefined, and where a value is
     * missing, that is NaN, which is used.
     *
     * @throws IllegalArgumentException if a value that is used is infinite, or the low is above the high
     */
    @SuppressWarnings("ShortCircuitBoolean") // All four are looked at, whatever the first says.
    public double next(double high, double low, double close, double volume) {
        if (low > high) {
            throw new IllegalArgumentException("low: above high: " + low + " and " + high);
        }
        missing = !isThere(0, high) | !isThere(1, low) | !isThere(2, close) | !isThere(3, volume);
        bars++;
        if (missing) {
            return Double.NaN;
        }
        state.next(high, low, close, volume);
        return state.output(main);
    }

    private boolean isThere(int column, double value) {
        return !uses.has(column) || Columns.isThere(value, bars);
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
