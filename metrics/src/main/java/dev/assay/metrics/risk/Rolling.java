package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Metrics of a window that moves along the positions. The result begins at position window - 1: there are no partial windows.
 * Missing values are left out inside of a window. A value is that of the calculator on the window alone, and NaN where that
 * is undefined.
 */
public final class Rolling {

    private Rolling() {}

    /**
     * Returns the {@link Ratios#sharpe Sharpe ratio} of each window.
     *
     * @throws IllegalArgumentException if the window is below 1, as for all below
     */
    public static RiskSeries sharpe(Returns returns, int window, RiskOptions options) {
        return over(
                RiskMetrics.ROLLING_SHARPE,
                returns.size(),
                window,
                from -> Ratios.sharpe(returns.slice(from, from + window), options.slice(from, from + window)));
    }

    /** Returns the {@link Ratios#sortino Sortino ratio} of each window. */
    public static RiskSeries sortino(Returns returns, int window, RiskOptions options) {
        return over(
                RiskMetrics.ROLLING_SORTINO,
                returns.size(),
                window,
                from -> Ratios.sortino(returns.slice(from, from + window), options.slice(from, from + window)));
    }

    /** Returns the {@link Dispersion#volatility annual volatility} of each window. */
    public static RiskSeries volatility(Returns returns, int window, RiskOptions options) {
        return over(
                RiskMetrics.ROLLING_VOLATILITY,
                returns.size(),
                window,
                from -> Dispersion.volatility(returns.slice(from, from + window), options));
    }

    /** Returns the {@link Drawdowns#max maximum drawdown} of each window; the start of the window counts as a peak. */
    public static RiskSeries maxDrawdown(Returns returns, int window) {
        return over(
                LossMetrics.ROLLING_MAX_DRAWDOWN,
                returns.size(),
                window,
                from -> Drawdowns.max(returns.slice(from, from + window)));
    }

    /** Returns the {@link Correlation#pearson(PairedReturns) correlation} of each window. */
    public static RiskSeries correlation(PairedReturns pairs, int window) {
        return over(
                RelativeMetrics.ROLLING_CORRELATION,
                pairs.size(),
                window,
                from -> Correlation.pearson(pairs.slice(from, from + window)));
    }

    /**
     * Returns the {@link Correlation#pearson(double[], double[]) correlation} of each window.
     *
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static RiskSeries correlation(double[] x, double[] y, int window) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y: " + y.length + " for " + x.length);
        }
        return over(
                RelativeMetrics.ROLLING_CORRELATION,
                x.length,
                window,
                from -> Correlation.pearson(
                        Arrays.copyOfRange(x, from, from + window), Arrays.copyOfRange(y, from, from + window)));
    }

    /** Returns {@link Relative#beta beta} of each window. */
    public static RiskSeries beta(PairedReturns pairs, int window, RiskOptions options) {
        return over(
                RelativeMetrics.ROLLING_BETA,
                pairs.size(),
                window,
                from -> Relative.beta(pairs.slice(from, from + window), options.slice(from, from + window)));
    }

    private static RiskSeries over(Metric metric, int size, int window, IntFunction<Measurement> formula) {
        if (window < 1) {
            throw new IllegalArgumentException("window: below 1: " + window);
        }
        double[] values = new double[Math.max(0, size - window + 1)];
        Arrays.setAll(values, from -> formula.apply(from).find().orElse(Double.NaN));
        return new RiskSeries(metric, values, window - 1);
    }
}
