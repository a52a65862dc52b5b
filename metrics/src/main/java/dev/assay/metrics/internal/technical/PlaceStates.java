package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowExtreme;
import dev.assay.metrics.internal.window.WindowSum;

/** Where a bar lies beside the last n. */
public final class PlaceStates {

    private PlaceStates() {}

    /** Returns a fresh state of Williams' %R. */
    public static BarState williams(int n) {
        return new Williams(n);
    }

    /** Returns a fresh state of the commodity channel index. */
    public static BarState cci(int n) {
        return new Cci(n);
    }

    /** Returns a fresh state of Aroon: up, down and their difference. */
    public static BarState aroon(int n) {
        return new Aroon(n);
    }

    /** Returns a fresh state of the channel of highs and lows: upper, middle and lower. */
    public static BarState donchian(int n) {
        return new Donchian(n);
    }

    private abstract static class Extremes extends BarState {
        final WindowExtreme highest;
        final WindowExtreme lowest;

        Extremes(int outputs, int n) {
            super(outputs);
            highest = WindowExtreme.highest(n);
            lowest = WindowExtreme.lowest(n);
        }
    }

    private static final class Williams extends Extremes {
        Williams(int n) {
            super(1, n);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double top = highest.next(high);
            // A zero is not a negative one.
            out[0] = 0.0 - Ratios.percent(top - close, top - lowest.next(low));
        }
    }

    private static final class Donchian extends Extremes {
        Donchian(int n) {
            super(3, n);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double top = highest.next(high);
            double bottom = lowest.next(low);
            out[0] = top;
            out[1] = bottom + (top - bottom) / 2;
            out[2] = bottom;
        }
    }

    private static final class Aroon extends Extremes {
        private final int n;

        Aroon(int n) {
            super(3, n + 1);
            this.n = n;
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double top = highest.next(high);
            lowest.next(low);
            if (!Double.isNaN(top)) {
                out[0] = 100.0 * (n - highest.age()) / n;
                out[1] = 100.0 * (n - lowest.age()) / n;
                out[2] = 100.0 * (lowest.age() - highest.age()) / n;
            }
        }
    }

    private static final class Cci extends BarState {
        private final double[] ring;
        private final WindowSum sum;
        private double before = Double.NaN;
        private int equal;
        private int at;

        Cci(int n) {
            super(1);
            ring = new double[n];
            sum = new WindowSum(n);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double typical = (high + low + close) / 3;
            int n = ring.length;
            ring[at] = typical;
            at = at + 1 == n ? 0 : at + 1;
            equal = typical == before ? equal + 1 : 1;
            before = typical;
            double mean = sum.next(typical) / n;
            if (!Double.isNaN(mean)) {
                // Equal prices deviate by nothing, whatever the mean was rounded to.
                out[0] = equal >= n ? Double.NaN : Ratios.of(typical - mean, 0.015 * deviation(mean));
            }
        }

        /** Every deviation changes with the mean, so this one figure costs n steps per bar. */
        private double deviation(double mean) {
            double deviations = 0;
            for (double value : ring) {
                deviations += Math.abs(value - mean);
            }
            return deviations / ring.length;
        }
    }
}
