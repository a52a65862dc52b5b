package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.Sum;
import dev.assay.metrics.internal.window.WindowSum;

/** Indicators of volume. */
public final class VolumeStates {

    private VolumeStates() {}

    /** Returns a fresh state of the on-balance volume, which begins with zero or with the first volume. */
    public static BarState onBalance(boolean fromZero) {
        return new OnBalance(fromZero);
    }

    /** Returns a fresh state of the money flow index. */
    public static BarState moneyFlow(int n) {
        return new MoneyFlow(n);
    }

    /** Returns a fresh state of the average close of n bars by volume; of the typical price, if asked for. */
    public static BarState average(int n, boolean typical) {
        return new Average(n, typical);
    }

    /** Returns a fresh state of the average typical price by volume since the first bar. */
    public static BarState anchored() {
        return new Anchored();
    }

    private static double typical(double high, double low, double close) {
        return (high + low + close) / 3;
    }

    private static final class OnBalance extends BarState {
        private final Sum sum = new Sum();
        private final boolean fromZero;
        private double before = Double.NaN;

        OnBalance(boolean fromZero) {
            super(1);
            this.fromZero = fromZero;
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            if (Double.isNaN(before)) {
                sum.add(fromZero ? 0 : volume);
            } else {
                sum.add(Math.signum(close - before) * volume);
            }
            before = close;
            out[0] = sum.value();
        }
    }

    private static final class MoneyFlow extends BarState {
        private final WindowSum gained;
        private final WindowSum lost;
        private double before = Double.NaN;

        MoneyFlow(int n) {
            super(1);
            gained = new WindowSum(n);
            lost = new WindowSum(n);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double typical = typical(high, low, close);
            double then = before;
            before = typical;
            if (Double.isNaN(then)) {
                return;
            }
            double flow = typical * volume;
            double in = gained.next(typical > then ? flow : 0);
            out[0] = Ratios.percent(in, in + lost.next(typical < then ? flow : 0));
        }
    }

    private static final class Average extends BarState {
        private final WindowSum value;
        private final WindowSum volumes;
        private final boolean typical;

        Average(int n, boolean typical) {
            super(1);
            this.value = new WindowSum(n);
            this.volumes = new WindowSum(n);
            this.typical = typical;
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            double price = typical ? typical(high, low, close) : close;
            out[0] = Ratios.of(value.next(price * volume), volumes.next(volume));
        }
    }

    private static final class Anchored extends BarState {
        private final Sum value = new Sum();
        private final Sum volumes = new Sum();

        Anchored() {
            super(1);
        }

        @Override
        public void next(double high, double low, double close, double volume) {
            value.add(typical(high, low, close) * volume);
            volumes.add(volume);
            out[0] = Ratios.of(value.value(), volumes.value());
        }
    }
}
