package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/** Lines at a multiple of the average true range. */
public final class BandStates {

    private BandStates() {}

    /** Returns a fresh state of Keltner's channel: upper, middle and lower. */
    public static BarState keltner(int n, int seed, int ranges, boolean firstRange, double width) {
        return new Keltner(
                Smoothed.exponential(n, seed), RangeStates.average(ranges, ranges, firstRange, false), width);
    }

    /** Returns a fresh state of the supertrend: the line and the trend, 1 or -1. */
    public static BarState supertrend(int n, boolean firstRange, double width) {
        return new Supertrend(RangeStates.average(n, n, firstRange, false), width);
    }

    private static final class Keltner extends BarState {
        private final Smoothed middle;
        private final BarState range;
        private final double width;

        Keltner(Smoothed middle, BarState range, double width) {
            super(3);
            this.middle = middle;
            this.range = range;
            this.width = width;
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            range.next(high, low, close, volume);
            double half = width * range.output(0);
            out[1] = middle.next(close);
            out[0] = out[1] + half;
            out[2] = out[1] - half;
        }
    }

    private static final class Supertrend extends BarState {
        private final BarState range;
        private final double width;
        private double upper = Double.NaN;
        private double lower = Double.NaN;
        private double before;
        private boolean rising;

        Supertrend(BarState range, double width) {
            super(2);
            this.range = range;
            this.width = width;
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            range.next(high, low, close, volume);
            double half = width * range.output(0);
            if (Double.isNaN(half)) {
                return;
            }
            double middle = low + (high - low) / 2;
            boolean first = Double.isNaN(upper);
            // A band moves towards the price only, until the close before was beyond it.
            upper = first || middle + half < upper || before > upper ? middle + half : upper;
            lower = first || middle - half > lower || before < lower ? middle - half : lower;
            // The first bar has no trend to follow; as in Pine it begins with a falling one.
            rising = !first && (rising ? close >= lower : close > upper);
            before = close;
            out[0] = rising ? lower : upper;
            out[1] = rising ? 1 : -1;
        }
    }
}
