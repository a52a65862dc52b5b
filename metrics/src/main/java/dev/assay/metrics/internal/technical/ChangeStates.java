package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Lagged;
import dev.assay.metrics.internal.window.WindowMoments;

/** Indicators of changes. */
public final class ChangeStates {

    private ChangeStates() {}

    /** Returns a fresh state of the relative change over n bars, times a factor. */
    public static ValueState rateOfChange(int n, double factor) {
        return new Change(n, factor, true);
    }

    /** Returns a fresh state of the absolute change over n bars. */
    public static ValueState momentum(int n) {
        return new Change(n, 1, false);
    }

    /** Returns a fresh state of the standard deviation of n returns, times a factor. */
    public static ValueState volatility(int n, int ddof, boolean log, double factor) {
        return new Volatility(n, ddof, log, factor);
    }

    private static final class Change extends ValueState {
        private final Lagged lagged;
        private final double factor;
        private final boolean relative;

        Change(int n, double factor, boolean relative) {
            super(1);
            this.lagged = new Lagged(n);
            this.factor = factor;
            this.relative = relative;
        }

        @Override
        public void next(double value) {
            double then = lagged.next(value);
            out[0] = relative ? factor * Ratios.change(value, then) : value - then;
        }
    }

    private static final class Volatility extends ValueState {
        private final WindowMoments moments;
        private final int divisor;
        private final boolean log;
        private final double factor;
        private final Lagged lagged = new Lagged(1);
        private boolean begun;

        Volatility(int n, int ddof, boolean log, double factor) {
            super(1);
            this.moments = new WindowMoments(n);
            this.divisor = n - ddof;
            this.log = log;
            this.factor = factor;
        }

        @Override
        public void next(double value) {
            double before = lagged.next(value);
            if (!begun) {
                begun = true;
                return;
            }
            double change = value > 0 ? Ratios.change(value, before) : Double.NaN;
            out[0] = Math.sqrt(moments.next(log ? Math.log1p(change) : change) / divisor) * factor;
        }
    }
}
