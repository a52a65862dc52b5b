package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Return by risk. Higher is better. Undefined with {@link Reason#ZERO_VARIANCE} or {@link Reason#ZERO_DENOMINATOR} where
 * there is no risk, and with {@link Reason#NEAR_ZERO_VARIANCE} where the risk is rounding error: peers answer infinity, 0,
 * NaN, or 10^14.
 */
public final class Ratios {

    private Ratios() {}

    /**
     * Returns mean(r - rf) / sd(r - rf) times the root of the periods per year, over the one-period returns. The standard
     * error is that of Mertens (2002), for returns that are independent and of any distribution. Uses
     * {@link RiskOptions#riskFree} and {@link RiskOptions#ddof}. Undefined: fewer than 2 returns, or no variance. Sharpe,
     * Journal of Portfolio Management 21 (1994).
     */
    public static Measurement sharpe(Returns returns, RiskOptions options) {
        return Sample.excess(
                RiskMetrics.SHARPE,
                returns,
                options.riskFree(),
                2,
                (draft, values) -> sharpe(draft, returns, Moments.of(values).result(), options));
    }

    static Measurement sharpe(Draft draft, Returns returns, Moments.Summary excess, RiskOptions options) {
        draft.convention("riskFree", options.riskFree().convention())
                .convention("ddof", options.ddof())
                .convention("periodsPerYear", returns.periodsPerYear());
        double deviation = excess.standardDeviation(options.ddof());
        @Nullable Reason flat = Sample.nearZero(returns, excess, deviation, Reason.ZERO_VARIANCE);
        if (flat != null) {
            return draft.undefined(flat);
        }
        double sharpe = excess.mean() / deviation;
        double skew = Dispersion.skewness(excess, 1);
        double kurtosis = Dispersion.excessKurtosis(excess, 1) + 3;
        double spread = Math.max(0, 1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe);
        double perYear = Math.sqrt(returns.periodsPerYear());
        return draft.standardError(Math.sqrt(spread / (excess.n() - 1)) * perYear)
                .value(sharpe * perYear);
    }

    /**
     * Returns mean(r - mar) a year, by the {@link Dispersion#downsideDeviation downside deviation}. Uses
     * {@link RiskOptions#minimumAcceptable}. Undefined: no return, or none below the minimum. Sortino and Price, Journal of
     * Investing 3 (1994).
     */
    public static Measurement sortino(Returns returns, RiskOptions options) {
        Rate mar = options.minimumAcceptable();
        return Sample.excess(RiskMetrics.SORTINO, returns, mar, 1, (draft, values) -> {
            @Nullable
            Reason none = Sample.nearZero(returns, values, Dispersion.downside(values, 0), Reason.ZERO_DENOMINATOR);
            return sortino(
                    draft, returns, options, Sum.of(values) / values.length, Dispersion.downside(values, 0), none);
        });
    }

    static Measurement sortino(
            Draft draft, Returns returns, RiskOptions options, double mean, double downside, @Nullable Reason none) {
        draft.convention("minimumAcceptable", options.minimumAcceptable().convention())
                .convention("periodsPerYear", returns.periodsPerYear());
        return none != null
                ? draft.undefined(none)
                : draft.value(mean / downside * Math.sqrt(returns.periodsPerYear()));
    }

    /**
     * Returns the gains above a threshold by the losses below it; the threshold per period is
     * (1 + required)^(1/P) - 1 + rf. From 0 up. Uses {@link RiskOptions#requiredReturn} and {@link RiskOptions#riskFree}.
     * Undefined: no return, none below the threshold, or a required return of -1 or less. Keating and Shadwick (2002).
     */
    public static Measurement omega(Returns returns, RiskOptions options) {
        double threshold = Math.pow(1 + options.requiredReturn(), 1 / returns.periodsPerYear()) - 1;
        return Sample.excess(RiskMetrics.OMEGA, returns, options.riskFree(), 1, (draft, values) -> {
            draft.convention("requiredReturn", options.requiredReturn())
                    .convention("riskFree", options.riskFree().convention())
                    .convention("periodsPerYear", returns.periodsPerYear());
            if (Double.isNaN(threshold) || options.requiredReturn() == -1) {
                return draft.undefined(Reason.OUT_OF_DOMAIN, "no root of 1 + " + options.requiredReturn());
            }
            return gainsByLosses(draft, returns, values, threshold, 0);
        });
    }

    /**
     * Returns the upside potential less the downside potential, by the downside potential: omega less 1, with the
     * {@link RiskOptions#minimumAcceptable minimum acceptable return} as the threshold. From -1 up. Bacon (2008).
     */
    public static Measurement omegaMinusOne(Returns returns, RiskOptions options) {
        Rate mar = options.minimumAcceptable();
        return Sample.excess(
                RiskMetrics.OMEGA_MINUS_ONE,
                returns,
                mar,
                1,
                (draft, values) ->
                        gainsByLosses(draft.convention("minimumAcceptable", mar.convention()), returns, values, 0, 1));
    }

    private static Measurement gainsByLosses(
            Draft draft, Returns returns, double[] values, double threshold, double less) {
        Sum gains = new Sum();
        Sum losses = new Sum();
        for (double value : values) {
            double over = value - threshold;
            (over > 0 ? gains : losses).add(Math.abs(over));
        }
        @Nullable
        Reason none = Sample.nearZero(returns, values, losses.value() / values.length, Reason.ZERO_DENOMINATOR);
        return none != null ? draft.undefined(none) : draft.value(gains.value() / losses.value() - less);
    }

    /**
     * Returns (mean - mar) / (sum of max(0, mar - r)^k / n)^(1/k), per period. Order 1 is the Omega-Sharpe ratio, order 2 the
     * Sortino ratio per period. Uses {@link RiskOptions#minimumAcceptable}. Undefined as {@link #sortino}. Kaplan and
     * Knowles (2004).
     *
     * @param order k, above 0
     * @throws IllegalArgumentException if it is not
     */
    public static Measurement kappa(Returns returns, double order, RiskOptions options) {
        if (!(order > 0 && order < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("order: not positive and finite: " + order);
        }
        Rate mar = options.minimumAcceptable();
        return Sample.excess(RiskMetrics.KAPPA, returns, mar, 1, (draft, values) -> {
            draft.convention("minimumAcceptable", mar.convention()).convention("order", order);
            Sum sum = new Sum();
            for (double value : values) {
                sum.add(value < 0 ? Math.pow(-value, order) : 0);
            }
            double moment = Math.pow(sum.value() / values.length, 1 / order);
            @Nullable Reason none = Sample.nearZero(returns, values, moment, Reason.ZERO_DENOMINATOR);
            return none != null ? draft.undefined(none) : draft.value(Sum.of(values) / values.length / moment);
        });
    }

    /**
     * Returns the {@link Growth#cagr CAGR} by the magnitude of the {@link Drawdowns#max maximum drawdown}, over the window
     * given; the classic ratio takes 36 months. Undefined: no drawdown, or where one of the two is. Young (1991).
     */
    public static Measurement calmar(Returns returns, RiskOptions options) {
        return byDrawdown(RiskMetrics.CALMAR, Growth.cagr(returns, options), Drawdowns.max(returns), returns);
    }

    /**
     * Returns the {@link Growth#cumulativeReturn cumulative return} by the magnitude of the maximum drawdown. Undefined: no
     * drawdown, or where one of the two is.
     */
    public static Measurement recoveryFactor(Returns returns) {
        return byDrawdown(
                RiskMetrics.RECOVERY_FACTOR, Growth.cumulativeReturn(returns), Drawdowns.max(returns), returns);
    }

    static Measurement byDrawdown(Metric metric, Measurement gain, Measurement drawdown, Returns returns) {
        Draft draft = returns.begin(metric).n(returns.n());
        gain.conventions().forEach(draft::convention);
        gain.flags().forEach(draft::flag);
        if (!gain.isDefined()) {
            return draft.undefined(gain.reason().orElseThrow(), gain.detail());
        }
        return drawdown.value() == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "no drawdown")
                : draft.value(gain.value() / -drawdown.value());
    }
}
