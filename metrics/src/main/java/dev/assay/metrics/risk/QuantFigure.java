package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The figures that providers of quantitative metrics serve for a token, under the names they serve them by, computed from
 * prices. How they compute theirs is not published: each constant says how its name is read here, so compare with care. The
 * names and their order are those of quantstats, which takes 252 days a year unless told otherwise; whoever wants that asks
 * for it by {@link Returns#fromPrices(double[], double)}.
 *
 * <pre>{@code
 * Measurement sharpe = QuantFigure.SHARPE.of(Returns.fromPrices(closes), RiskOptions.defaults());
 * }</pre>
 */
@SuppressWarnings("ImmutableEnumChecker") // A descriptor is immutable, and each calculator a method.
public enum QuantFigure {
    /** {@link Dispersion#volatility}: a year, sample deviation. */
    VOLATILITY(RiskMetrics.ANNUAL_VOLATILITY, Dispersion::volatility),

    /** {@link Growth#cumulativeReturn}, over the whole series. */
    ALL_TIME_RETURN(ReturnMetrics.CUMULATIVE_RETURN, (returns, options) -> Growth.cumulativeReturn(returns)),

    /** {@link Growth#cagr}, by elapsed time; quantstats counts trading days. */
    CAGR(ReturnMetrics.CAGR, Growth::cagr),

    /** {@link Ratios#sharpe}, a year. */
    SHARPE(RiskMetrics.SHARPE, Ratios::sharpe),

    /** {@link Ratios#sortino}, a year. */
    SORTINO(RiskMetrics.SORTINO, Ratios::sortino),

    /** {@link Drawdowns#max}, negative. */
    MAX_DRAWDOWN(LossMetrics.MAX_DRAWDOWN, (returns, options) -> Drawdowns.max(returns)),

    /** {@link Dispersion#skewness(Returns, int)} of type 2, as pandas has it. */
    SKEW(RiskMetrics.SKEWNESS, (returns, options) -> Dispersion.skewness(returns, 2)),

    /** {@link TailRisk#tailRatio}, by default at 5 % and only where there is a loss and a gain. */
    TAIL_RATIO(LossMetrics.TAIL_RATIO, TailRisk::tailRatio),

    /**
     * {@link Outcomes#payoffRatio}, the mean gain by the mean loss. Ambiguous: quantstats also has a risk-return ratio, mean by
     * deviation, which is the Sharpe ratio of one period a year.
     */
    RISK_REWARD_RATIO(ReturnMetrics.PAYOFF_RATIO, (returns, options) -> Outcomes.payoffRatio(returns)),

    /** {@link Outcomes#profitFactor}. */
    PROFIT_FACTOR(ReturnMetrics.PROFIT_FACTOR, (returns, options) -> Outcomes.profitFactor(returns)),

    /** {@link Dispersion#excessKurtosis(Returns, int)} of type 2, as pandas has it: 0 for a normal distribution. */
    KURTOSIS(RiskMetrics.EXCESS_KURTOSIS, (returns, options) -> Dispersion.excessKurtosis(returns, 2)),

    /**
     * {@link TailRisk#gaussianVar}, negative for a loss, by default at 5 %, of the sample deviation, as in quantstats:
     * {@link RiskOptions#ddof} and not {@link RiskOptions#parametricDdof} is its divisor.
     */
    DAILY_VALUE_AT_RISK(
            LossMetrics.VALUE_AT_RISK_GAUSSIAN,
            (returns, options) -> TailRisk.gaussianVar(returns, options.withParametricDdof(options.ddof()))),

    /** {@link Dispersion#mean}; daily where the returns are. */
    DAILY_RETURN_AVG(ReturnMetrics.MEAN_RETURN, (returns, options) -> Dispersion.mean(returns)),

    /** {@link Dispersion#deviation}; daily where the returns are. */
    DAILY_RETURN_STD(RiskMetrics.STANDARD_DEVIATION, Dispersion::deviation);

    private final Metric metric;
    private final Calculator calculator;

    QuantFigure(Metric metric, Calculator calculator) {
        this.metric = metric;
        this.calculator = calculator;
    }

    private interface Calculator {
        Measurement of(Returns returns, RiskOptions options);
    }

    /** Returns what it is read as. */
    public Metric metric() {
        return metric;
    }

    /** Computes it; the result repeats the conventions. */
    public Measurement of(Returns returns, RiskOptions options) {
        return calculator.of(Objects.requireNonNull(returns, "returns"), Objects.requireNonNull(options, "options"));
    }

    /** Computes all of them; unmodifiable, in the order they are served in. */
    public static Map<QuantFigure, Measurement> all(Returns returns, RiskOptions options) {
        Map<QuantFigure, Measurement> all = new EnumMap<>(QuantFigure.class);
        for (QuantFigure field : values()) {
            all.put(field, field.of(returns, options));
        }
        return Collections.unmodifiableMap(all);
    }
}
