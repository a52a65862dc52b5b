package dev.assay.metrics.signal;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Normal;
import org.jspecify.annotations.Nullable;

/**
 * Sharpe ratios of returns with their standard error, and how likely they are more than the luck of many trials.
 * Immutable and thread-safe; the {@code with} methods return copies. Missing returns, NaN, are left out and counted.
 */
public final class SharpeRatio {

    private static final int AUTOMATIC = -1;

    private final double periodsPerYear;
    private final double riskFree;
    private final int lags;

    private SharpeRatio(double periodsPerYear, double riskFree, int lags) {
        this.periodsPerYear = periodsPerYear;
        this.riskFree = riskFree;
        this.lags = lags;
    }

    /**
     * Returns ratios per year.
     *
     * @param periodsPerYear how many returns a year has: 365 for days of a market that never closes
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static SharpeRatio of(double periodsPerYear) {
        if (!(periodsPerYear > 0) || Double.isInfinite(periodsPerYear)) {
            throw new IllegalArgumentException("periodsPerYear: not positive and finite: " + periodsPerYear);
        }
        return new SharpeRatio(periodsPerYear, 0, AUTOMATIC);
    }

    /**
     * Returns a copy with a return that is free of risk, per period; 0 by default.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public SharpeRatio withRiskFree(double perPeriod) {
        if (Double.isNaN(perPeriod) || Double.isInfinite(perPeriod)) {
            throw new IllegalArgumentException("perPeriod: not finite: " + perPeriod);
        }
        return new SharpeRatio(periodsPerYear, perPeriod, lags);
    }

    /**
     * Returns a copy with how many lags of autocorrelation count; by default 4 (n / 100)^(2/9), cut, and 0 for none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SharpeRatio withLags(int newLags) {
        if (newLags < 0) {
            throw new IllegalArgumentException("lags: negative: " + newLags);
        }
        return new SharpeRatio(periodsPerYear, riskFree, newLags);
    }

    /**
     * Returns mean / standard deviation (n - 1), times the root of the periods of a year, with its standard error after
     * Lo (2002, "The Statistics of Sharpe Ratios"): the method of moments, with the autocovariances of Newey and West. For
     * independent normal returns that is sqrt((1 + SR^2 / 2) / n). Higher is better. Undefined for fewer than two
     * returns, and for a spread of zero or of rounding, 8 ulp(1) max|1 + r|.
     *
     * @throws IllegalArgumentException if a return is infinite or below -1
     */
    public Measurement measure(double[] returns) {
        return measure(SignalMetrics.SHARPE, returns, Measurement.of(SignalMetrics.SHARPE));
    }

    Measurement measure(Metric metric, double[] returns, Measurement.Draft draft) {
        ExcessReturns excess = new ExcessReturns(returns, riskFree);
        describe(draft, excess);
        Reason reason = excess.reason();
        if (reason != null) {
            return draft.undefined(reason, metric.name());
        }
        double scale = Math.sqrt(periodsPerYear);
        return draft.standardError(scale * Math.sqrt(longRunVariance(excess) / excess.n()))
                .value(scale * excess.sharpe());
    }

    /**
     * Returns the ratio of a year when returns are autocorrelated, Lo's eta(q) SR: the root of the year's periods is
     * replaced by q / sqrt(q + 2 sum (q - k) rho_k) over the lags that count. Higher is better. Undefined as
     * {@link #measure}, and where the autocorrelations leave no variance.
     */
    public Measurement adjusted(double[] returns) {
        ExcessReturns excess = new ExcessReturns(returns, riskFree);
        Measurement.Draft draft = Measurement.of(SignalMetrics.ADJUSTED_SHARPE);
        describe(draft, excess);
        Reason reason = excess.reason();
        if (reason != null) {
            return draft.undefined(reason);
        }
        double year = periodsPerYear;
        for (int k = 1; k <= lags(excess) && k < periodsPerYear; k++) {
            double correlation = ExcessReturns.autocovariance(excess.values, k) / excess.moments.variance(0);
            year += 2 * (periodsPerYear - k) * correlation;
        }
        return year > 0
                ? draft.value(periodsPerYear / Math.sqrt(year) * excess.sharpe())
                : draft.undefined(Reason.INVALID_APPROXIMATION, "autocorrelations leave no variance");
    }

    /** Returns that it is undefined and that the number of trials is not known; see the other form. */
    public Measurement deflated(double[] returns) {
        return deflated(returns, null, Measurement.of(SignalMetrics.DEFLATED_SHARPE));
    }

    /**
     * Returns the deflated Sharpe ratio of Bailey and Lopez de Prado (2014): the probability that the ratio is above the
     * one that the best of so many trials without skill is expected to have, N((SR - SR0) sqrt(n - 1) / sqrt(1 - g3 SR +
     * (g4 - 1) / 4 SR^2)), SR per period, g3 the skewness and g4 the kurtosis, 3 if normal. 0 to 1, higher is better.
     * Undefined as {@link #measure}, and where the expression under the root is not positive.
     *
     * @throws IllegalArgumentException if a return is infinite or below -1
     */
    public Measurement deflated(double[] returns, Trials trials) {
        return deflated(returns, trials, Measurement.of(SignalMetrics.DEFLATED_SHARPE));
    }

    Measurement deflated(double[] returns, @Nullable Trials trials, Measurement.Draft draft) {
        ExcessReturns excess = new ExcessReturns(returns, riskFree);
        describe(draft, excess);
        if (trials == null) {
            return draft.flag(Flag.TRIALS_UNKNOWN).undefined(Reason.NO_DATA, "the number of trials is not known");
        }
        draft.convention("trials", trials.count())
                .convention("sharpeVariance", trials.isVarianceKnown() ? "of the trials" : "1/n");
        Reason reason = excess.reason();
        return reason == null ? deflated(excess, trials.expectedMaximum(excess.n()), draft) : draft.undefined(reason);
    }

    private static Measurement deflated(ExcessReturns excess, double benchmark, Measurement.Draft draft) {
        draft.convention("benchmarkSharpePerPeriod", benchmark);
        double probability = probability(excess.sharpe(), benchmark, excess.n(), excess.skewness(), excess.kurtosis());
        return Double.isNaN(probability)
                ? draft.undefined(Reason.INVALID_APPROXIMATION, "the variance of the ratio is not positive")
                : draft.value(probability);
    }

    /** Returns the probability that a ratio is above a benchmark, both per period; NaN outside of where it holds. */
    static double probability(double sharpe, double benchmark, long n, double skewness, double kurtosis) {
        double variance = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        return variance > 0
                ? Normal.cumulative((sharpe - benchmark) * Math.sqrt(n - 1.0) / Math.sqrt(variance))
                : Double.NaN;
    }

    private void describe(Measurement.Draft draft, ExcessReturns excess) {
        draft.n(excess.n())
                .missing(excess.missing)
                .convention("periodsPerYear", periodsPerYear)
                .convention("riskFreePerPeriod", riskFree)
                .convention("ddof", 1)
                .convention("lags", lags(excess));
    }

    private int lags(ExcessReturns excess) {
        int most = Math.max(0, excess.n() - 2);
        return Math.min(most, lags == AUTOMATIC ? (int) (4 * Math.pow(excess.n() / 100.0, 2 / 9.0)) : lags);
    }

    private double longRunVariance(ExcessReturns excess) {
        double[] influence = excess.influence();
        int most = lags(excess);
        double variance = ExcessReturns.autocovariance(influence, 0);
        for (int lag = 1; lag <= most; lag++) {
            variance += 2 * (1 - lag / (most + 1.0)) * ExcessReturns.autocovariance(influence, lag);
        }
        return variance;
    }
}
