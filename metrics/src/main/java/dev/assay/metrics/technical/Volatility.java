package dev.assay.metrics.technical;

import static dev.assay.metrics.Reason.OUT_OF_DOMAIN;
import static dev.assay.metrics.Reason.TOO_FEW;

import dev.assay.metrics.Metric;
import dev.assay.metrics.internal.technical.ChangeStates;
import dev.assay.metrics.internal.technical.RangeStates;
import dev.assay.metrics.internal.technical.SpreadState;

/**
 * How much prices move. Each throws {@code IllegalArgumentException} for a window that is not in 1 to 1,000,000 or a ddof
 * that is not below it.
 */
public final class Volatility {

    private Volatility() {}

    /** Returns the true range, the first skipped. */
    public static BarIndicator trueRange() {
        return trueRange(FirstTrueRange.SKIPPED);
    }

    /** Returns the true range: the greatest of high - low, |high - close before| and |low - close before|. */
    public static BarIndicator trueRange(FirstTrueRange first) {
        Spec spec =
                Spec.of(RangeMetrics.TRUE_RANGE, rangeOffset(1, first), TOO_FEW).convention("firstTrueRange", first);
        return BarIndicator.of(
                spec,
                BarIndicator.Uses.HIGH_LOW_CLOSE,
                () -> RangeStates.trueRange(first == FirstTrueRange.HIGH_MINUS_LOW));
    }

    /** Returns the average true range as TA-Lib: the first true range skipped, begun with the mean of n. */
    public static BarIndicator atr(int n) {
        return atr(n, FirstTrueRange.SKIPPED, Seed.SMA);
    }

    /** Returns the Wilder average of true ranges, from bar n on, or n - 1 if the first bar has one. */
    public static BarIndicator atr(int n, FirstTrueRange first, Seed seed) {
        return average(RangeMetrics.ATR, n, first, seed);
    }

    /** Returns the average true range in percent of the close, as TA-Lib. */
    public static BarIndicator natr(int n) {
        return natr(n, FirstTrueRange.SKIPPED, Seed.SMA);
    }

    /** Returns 100 ATR / close; undefined at a close that is not positive. */
    public static BarIndicator natr(int n, FirstTrueRange first, Seed seed) {
        return average(RangeMetrics.NATR, n, first, seed);
    }

    private static BarIndicator average(Metric metric, int n, FirstTrueRange first, Seed seed) {
        Spec.window("n", n, 1);
        boolean percent = metric.equals(RangeMetrics.NATR);
        int means = Averages.first(n, seed);
        Spec spec = Spec.of(metric, rangeOffset(means, first), percent ? OUT_OF_DOMAIN : TOO_FEW)
                .convention("period", n)
                .convention("firstTrueRange", first)
                .convention("seed", seed);
        return BarIndicator.of(
                spec,
                BarIndicator.Uses.HIGH_LOW_CLOSE,
                () -> RangeStates.average(n, means, first == FirstTrueRange.HIGH_MINUS_LOW, percent));
    }

    /** Returns the bar of the n-th true range. */
    static int rangeOffset(int n, FirstTrueRange first) {
        return first == FirstTrueRange.SKIPPED ? n : n - 1;
    }

    /** Returns the population standard deviation of the last n values. */
    public static ValueIndicator standardDeviation(int n) {
        return standardDeviation(n, 0);
    }

    /**
     * Returns the standard deviation of the last n values, divided by n - ddof, in their unit; exactly 0 if all are
     * equal.
     */
    public static ValueIndicator standardDeviation(int n, int ddof) {
        Spec.window("n", n, 1);
        Spec.ddof(ddof, n);
        Spec spec = Spec.of(RangeMetrics.STDDEV, n - 1, TOO_FEW)
                .convention("period", n)
                .convention("ddof", ddof);
        return ValueIndicator.of(spec, () -> new SpreadState(n, ddof));
    }

    /** Returns the population standard deviation of n simple returns, times the root of the periods of a year. */
    public static ValueIndicator historicalVolatility(int n, double periodsPerYear) {
        return historicalVolatility(n, periodsPerYear, 0, ReturnKind.SIMPLE);
    }

    /**
     * Returns the standard deviation of the last n returns, divided by n - ddof, times the root of the periods of a
     * year, which has no default; a fraction, from bar n on. Undefined while a price that is not positive is covered.
     *
     * @throws IllegalArgumentException also if the periods are not positive and finite
     */
    public static ValueIndicator historicalVolatility(int n, double periodsPerYear, int ddof, ReturnKind kind) {
        Spec.window("n", n, 1);
        Spec.ddof(ddof, n);
        Spec.positive("periodsPerYear", periodsPerYear);
        Spec spec = Spec.of(RangeMetrics.HISTORICAL_VOLATILITY, n, OUT_OF_DOMAIN)
                .convention("period", n)
                .convention("periodsPerYear", periodsPerYear)
                .convention("ddof", ddof)
                .convention("returns", kind);
        double factor = Math.sqrt(periodsPerYear);
        return ValueIndicator.of(spec, () -> ChangeStates.volatility(n, ddof, kind == ReturnKind.LOG, factor));
    }
}
