package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WeightedSum;

/** Linearly weighted averages. */
public final class WeightedStates {

    private WeightedStates() {}

    /** Returns a fresh state of the average of the last n values. */
    public static ValueState wma(int n) {
        return new Wma(n);
    }

    /** Returns a fresh state of Hull's average. */
    public static ValueState hull(int n) {
        return new Hull(n);
    }

    private static final class Wma extends ValueState {
        private final WeightedSum sum;
        private final double weights;

        Wma(int n) {
            super(1);
            sum = new WeightedSum(n);
            weights = 0.5 * n * (n + 1.0);
        }

        @Override
        public void next(double value) {
            out[0] = average(value);
        }

        double average(double value) {
            return sum.next(value) / weights;
        }
    }

    private static final class Hull extends ValueState {
        private final Wma half;
        private final Wma whole;
        private final Wma root;
        private int left;

        Hull(int n) {
            super(1);
            half = new Wma(n / 2);
            whole = new Wma(n);
            root = new Wma((int) Math.sqrt(n));
            left = n - 1;
        }

        @Override
        public void next(double value) {
            double raw = 2 * half.average(value) - whole.average(value);
            if (left > 0) {
                left--;
                return;
            }
            out[0] = root.average(raw);
        }
    }
}
