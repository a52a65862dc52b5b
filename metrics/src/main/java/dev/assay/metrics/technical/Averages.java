package dev.assay.metrics.technical;

import static dev.assay.metrics.Reason.TOO_FEW;

import dev.assay.metrics.internal.technical.ChainState;
import dev.assay.metrics.internal.technical.KamaState;
import dev.assay.metrics.internal.technical.SmaState;
import dev.assay.metrics.internal.technical.SmoothedState;
import dev.assay.metrics.internal.technical.WeightedStates;
import dev.assay.metrics.internal.window.Smoothed;

/**
 * Moving averages, in the unit of the input. All lie between the lowest and the highest value they cover, but for those of
 * averages of averages, which overshoot by design. Each throws {@code IllegalArgumentException} for a window that is not
 * in 1 to 1,000,000.
 */
public final class Averages {

    private Averages() {}

    /** Returns the mean of the last n values, from bar n - 1 on; a value that has left the window leaves no trace. */
    public static ValueIndicator sma(int n) {
        Spec.window("n", n, 1);
        return ValueIndicator.of(
                Spec.of(TechnicalMetrics.SMA, n - 1, TOO_FEW).convention("period", n), () -> new SmaState(n));
    }

    /** Returns the exponential average e += 2 / (n + 1) (x - e), begun with the mean of n values. */
    public static ValueIndicator ema(int n) {
        return ema(n, Seed.SMA);
    }

    /** Returns the exponential average e += 2 / (n + 1) (x - e); from bar n - 1 on, or 0 if begun with a value. */
    public static ValueIndicator ema(int n, Seed seed) {
        Spec.window("n", n, 1);
        int first = first(n, seed);
        Spec spec = Spec.of(TechnicalMetrics.EMA, first - 1, TOO_FEW)
                .convention("period", n)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new SmoothedState(Smoothed.exponentialWeight(n), first));
    }

    /** Returns the average of Wilder, e += (x - e) / n, also known as RMA and SMMA, begun with the mean of n values. */
    public static ValueIndicator wilder(int n) {
        return wilder(n, Seed.SMA);
    }

    /** Returns the average of Wilder, e += (x - e) / n; from bar n - 1 on, or 0 if begun with a value. */
    public static ValueIndicator wilder(int n, Seed seed) {
        Spec.window("n", n, 1);
        int first = first(n, seed);
        Spec spec = Spec.of(TechnicalMetrics.WILDER_AVERAGE, first - 1, TOO_FEW)
                .convention("period", n)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new SmoothedState(1.0 / n, first));
    }

    /** Returns the mean of the last n values weighted 1 for the oldest to n for the newest, from bar n - 1 on. */
    public static ValueIndicator wma(int n) {
        Spec.window("n", n, 1);
        return ValueIndicator.of(
                Spec.of(TechnicalMetrics.WMA, n - 1, TOO_FEW).convention("period", n), () -> WeightedStates.wma(n));
    }

    /** Returns 2 e - e(e) of exponential averages begun with means. */
    public static ValueIndicator dema(int n) {
        return dema(n, Seed.SMA);
    }

    /** Returns 2 e - e(e), from bar 2n - 2 on; the inner average begins n - 1 bars after the outer. */
    public static ValueIndicator dema(int n, Seed seed) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.DEMA, 2 * (n - 1), TOO_FEW)
                .convention("period", n)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new ChainState(n, first(n, seed), ChainState.Kind.DOUBLE));
    }

    /** Returns 3 e - 3 e(e) + e(e(e)) of exponential averages begun with means. */
    public static ValueIndicator tema(int n) {
        return tema(n, Seed.SMA);
    }

    /** Returns 3 e - 3 e(e) + e(e(e)), from bar 3n - 3 on; each level begins n - 1 bars after the one around it. */
    public static ValueIndicator tema(int n, Seed seed) {
        Spec.window("n", n, 1);
        Spec spec = Spec.of(TechnicalMetrics.TEMA, 3 * (n - 1), TOO_FEW)
                .convention("period", n)
                .convention("seed", seed);
        return ValueIndicator.of(spec, () -> new ChainState(n, first(n, seed), ChainState.Kind.TRIPLE));
    }

    /** Returns Hull's average: WMA(sqrt n) of 2 WMA(n / 2) - WMA(n), both windows cut to whole bars; n from 2 on. */
    public static ValueIndicator hma(int n) {
        Spec.window("n", n, 2);
        Spec spec = Spec.of(TechnicalMetrics.HMA, n - 2 + (int) Math.sqrt(n), TOO_FEW)
                .convention("period", n);
        return ValueIndicator.of(spec, () -> WeightedStates.hull(n));
    }

    /** Returns Kaufman's adaptive average with his periods 2 and 30. */
    public static ValueIndicator kama(int n) {
        return kama(n, 2, 30);
    }

    /**
     * Returns Kaufman's adaptive average: e += (ER (f - s) + s)^2 (x - e), where ER is the way from x n bars ago divided
     * by the steps in between, 1 if there was none, and f and s are the weights of the periods. It begins at bar n - 1
     * with the value of that bar.
     */
    public static ValueIndicator kama(int n, int fast, int slow) {
        Spec.window("n", n, 1);
        Spec.window("fast", fast, 1);
        Spec.window("slow", slow, fast);
        Spec spec = Spec.of(TechnicalMetrics.KAMA, n - 1, TOO_FEW)
                .convention("period", n)
                .convention("fast", fast)
                .convention("slow", slow);
        return ValueIndicator.of(spec, () -> new KamaState(n, fast, slow));
    }

    /** Returns of how many values the first average is the mean. */
    static int first(int n, Seed seed) {
        return seed == Seed.SMA ? n : 1;
    }
}
