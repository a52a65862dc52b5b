package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/** Indicators of the true range. */
public final class RangeStates {

    private RangeStates() {}

    /** Returns a fresh state of the true range. */
    public static BarState trueRange(boolean first) {
        return new Plain(first);
    }

    /** Returns a fresh state of the average true range; of it in percent of the close, if asked for. */
    public static BarState average(int n, int seed, boolean first, boolean percent) {
        return new Average(n, seed, first, percent);
    }

    private static final class Plain extends BarState {
        private final TrueRange range;

        Plain(boolean first) {
            super(1);
            range = new TrueRange(first);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            out[0] = range.next(high, low, close);
        }
    }

    private static final class Average extends BarState {
        private final int n;
        private final int seed;
        private final boolean first;
        private final boolean percent;
        private final TrueRange range;
        private final Smoothed average;

        Average(int n, int seed, boolean first, boolean percent) {
            super(1);
            this.n = n;
            this.seed = seed;
            this.first = first;
            this.percent = percent;
            this.range = new TrueRange(first);
            this.average = Smoothed.wilder(n, seed);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double reach = range.next(high, low, close);
            if (!Double.isNaN(reach)) {
                double mean = average.next(reach);
                out[0] = percent ? percentOf(mean, close) : mean;
            }
        }

        private static double percentOf(double mean, double close) {
            return close > 0 ? 100 * (mean / close) : Double.NaN;
        }

        @Override
        public void run(double[] high, double[] low, double[] close, double[] volume, double[][] outs) {
            int from = seed + (first ? 0 : 1);
            for (int i = 0; i < Math.min(from, close.length); i++) {
                next(high[i], low[i], close[i], Double.NaN);
                emit(outs, i);
            }
            double weight = 1.0 / n;
            double mean = average.value();
            for (int i = from; i < close.length; i++) {
                mean += weight * (TrueRange.of(high[i], low[i], close[i - 1]) - mean);
                outs[0][i] = percent ? percentOf(mean, close[i]) : mean;
            }
        }
    }
}
