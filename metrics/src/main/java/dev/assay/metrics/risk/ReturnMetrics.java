package dev.assay.metrics.risk;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** What was gained: returns, their growth, and how gains compare with losses. */
public final class ReturnMetrics {

    /** Simple return: p[t] / p[t-1] - 1. */
    public static final Metric SIMPLE_RETURN = metric(
            "simple_return",
            "Simple return",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "p[t] / p[t-1] - 1",
            "definition");

    /** Log return: ln(p[t] / p[t-1]). */
    public static final Metric LOG_RETURN = metric(
            "log_return", "Log return", Unit.FRACTION, Direction.HIGHER_IS_BETTER, "ln(p[t] / p[t-1])", "definition");

    /** Cumulative return: product of (1 + r) - 1. */
    public static final Metric CUMULATIVE_RETURN = metric(
            "cumulative_return",
            "Cumulative return",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "product of (1 + r) - 1",
            "definition");

    /** Compound annual growth rate: (1 + cumulative return)^(1 / years) - 1. */
    public static final Metric CAGR = metric(
            "cagr",
            "Compound annual growth rate",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "(1 + cumulative return)^(1 / years) - 1",
            "GIPS 2020, annualised by elapsed time");

    /** Mean return per period: mean of r. */
    public static final Metric MEAN_RETURN = metric(
            "mean_return",
            "Mean return per period",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean of r",
            "definition");

    /** Profit factor: sum of gains / |sum of losses|. */
    public static final Metric PROFIT_FACTOR = metric(
            "profit_factor",
            "Profit factor",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "sum of gains / |sum of losses|",
            "Bernardo and Ledoit 2000");

    /** Win rate: gains / (gains + losses), zeros excluded. */
    public static final Metric WIN_RATE = metric(
            "win_rate",
            "Win rate",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "gains / (gains + losses), zeros excluded",
            "definition");

    /** Payoff ratio: mean gain / |mean loss|. */
    public static final Metric PAYOFF_RATIO = metric(
            "payoff_ratio",
            "Payoff ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "mean gain / |mean loss|",
            "definition");

    /** Gain-to-pain ratio: sum of r / |sum of losses|. */
    public static final Metric GAIN_TO_PAIN = metric(
            "gain_to_pain",
            "Gain-to-pain ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "sum of r / |sum of losses|",
            "Schwager 2012");

    /** d ratio: (number of losses |sum of losses|) / (number of gains sum of gains). */
    public static final Metric D_RATIO = metric(
            "d_ratio",
            "d ratio",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "(number of losses |sum of losses|) / (number of gains sum of gains)",
            "Lavinio 1999");

    /** Stability: R^2 of the cumulative log return on time. */
    public static final Metric STABILITY_R2 = metric(
            "stability_r2",
            "Stability",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "R^2 of the cumulative log return on time",
            "empyrical");

    /** Hurst exponent: 0.5 + slope of ln(R/S) over ln(size), less that of independent returns. */
    public static final Metric HURST = metric(
            "hurst",
            "Hurst exponent",
            Unit.RATIO,
            Direction.NEUTRAL,
            "0.5 + slope of ln(R/S) over ln(size), less that of independent returns",
            "Hurst 1951; Anis and Lloyd 1976; Weron 2002");

    private ReturnMetrics() {}

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("risk." + id, name, Family.RISK, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                SIMPLE_RETURN,
                LOG_RETURN,
                CUMULATIVE_RETURN,
                CAGR,
                MEAN_RETURN,
                PROFIT_FACTOR,
                WIN_RATE,
                PAYOFF_RATIO,
                GAIN_TO_PAIN,
                D_RATIO,
                STABILITY_R2,
                HURST);
    }
}
