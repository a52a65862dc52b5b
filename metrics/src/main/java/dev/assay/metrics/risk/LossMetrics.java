package dev.assay.metrics.risk;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** What was lost, and what a bad period costs: drawdowns and tails. */
public final class LossMetrics {

    /** Maximum drawdown: least of V[t] / max(V[0..t]) - 1. */
    public static final Metric MAX_DRAWDOWN = metric(
            "max_drawdown",
            "Maximum drawdown",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "least of V[t] / max(V[0..t]) - 1",
            "definition; the start counts as a peak");

    /** Drawdown: V[t] / max(V[0..t]) - 1. */
    public static final Metric DRAWDOWN = metric(
            "drawdown",
            "Drawdown",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "V[t] / max(V[0..t]) - 1",
            "definition; the start counts as a peak");

    /** Time under water: time since the last peak. */
    public static final Metric TIME_UNDER_WATER = metric(
            "time_under_water",
            "Time under water",
            Unit.PERIODS,
            Direction.LOWER_IS_BETTER,
            "time since the last peak",
            "definition; the start counts as a peak");

    /** Longest time under water: longest time from a peak until it is reached again, or to the end. */
    public static final Metric DRAWDOWN_DURATION = metric(
            "drawdown_duration",
            "Longest time under water",
            Unit.PERIODS,
            Direction.LOWER_IS_BETTER,
            "longest time from a peak until it is reached again, or to the end",
            "definition");

    /** Average drawdown: mean over the drawdowns of the deepest point of each. */
    public static final Metric AVERAGE_DRAWDOWN = metric(
            "average_drawdown",
            "Average drawdown",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean over the drawdowns of the deepest point of each",
            "Bacon 2008");

    /** Ulcer index: sqrt(sum of drawdown^2 / n). */
    public static final Metric ULCER_INDEX = metric(
            "ulcer_index",
            "Ulcer index",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sqrt(sum of drawdown^2 / n)",
            "Martin and McCann 1989");

    /** Pain index: sum of |drawdown| / n. */
    public static final Metric PAIN_INDEX = metric(
            "pain_index",
            "Pain index",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sum of |drawdown| / n",
            "Zephyr Associates 2006");

    /** Rolling maximum drawdown: maximum drawdown of each window. */
    public static final Metric ROLLING_MAX_DRAWDOWN = metric(
            "rolling_max_drawdown",
            "Rolling maximum drawdown",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "maximum drawdown of each window",
            "definition");

    /** Quantile of returns: quantile at p, by type. */
    public static final Metric QUANTILE = metric(
            "quantile",
            "Quantile of returns",
            Unit.FRACTION,
            Direction.NEUTRAL,
            "quantile at p, by type",
            "Hyndman and Fan 1996");

    /** Historical value at risk: quantile at the tail; a loss is negative. */
    public static final Metric VALUE_AT_RISK_HISTORICAL = metric(
            "value_at_risk_historical",
            "Historical value at risk",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "quantile at the tail; a loss is negative",
            "Hyndman and Fan 1996");

    /** Gaussian value at risk: mean + z sd. */
    public static final Metric VALUE_AT_RISK_GAUSSIAN = metric(
            "value_at_risk_gaussian",
            "Gaussian value at risk",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean + z sd",
            "definition");

    /** Cornish-Fisher value at risk: mean + sd (z + (z^2-1) S/6 + (z^3-3z) K/24 - (2z^3-5z) S^2/36). */
    public static final Metric VALUE_AT_RISK_CORNISH_FISHER = metric(
            "value_at_risk_cornish_fisher",
            "Cornish-Fisher value at risk",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean + sd (z + (z^2-1) S/6 + (z^3-3z) K/24 - (2z^3-5z) S^2/36)",
            "Cornish and Fisher 1937; domain: Maillard 2012, judged at the tail");

    /** Historical expected shortfall: mean of the smallest returns, by rule. */
    public static final Metric EXPECTED_SHORTFALL_HISTORICAL = metric(
            "expected_shortfall_historical",
            "Historical expected shortfall",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean of the smallest returns, by rule",
            "Acerbi and Tasche 2002");

    /** Gaussian expected shortfall: mean - sd density(z) / tail. */
    public static final Metric EXPECTED_SHORTFALL_GAUSSIAN = metric(
            "expected_shortfall_gaussian",
            "Gaussian expected shortfall",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean - sd density(z) / tail",
            "definition");

    /** Cornish-Fisher expected shortfall: mean - sd density(z) / tail (1 + z S/6 + (z^2-1) K/24 - (2z^2-1) S^2/36). */
    public static final Metric EXPECTED_SHORTFALL_CORNISH_FISHER = metric(
            "expected_shortfall_cornish_fisher",
            "Cornish-Fisher expected shortfall",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean - sd density(z) / tail (1 + z S/6 + (z^2-1) K/24 - (2z^2-1) S^2/36)",
            "Maillard 2012; mean of the expansion beyond z");

    /** Expected shortfall of log returns: exp(mean of the n - floor(n (1 - tail)) smallest log returns) - 1. */
    public static final Metric EXPECTED_SHORTFALL_LOG = metric(
            "expected_shortfall_log",
            "Expected shortfall of log returns",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "exp(mean of the n - floor(n (1 - tail)) smallest log returns) - 1",
            "ta4j, for parity");

    /** Tail ratio: |quantile at 1 - tail| / |quantile at tail|. */
    public static final Metric TAIL_RATIO = metric(
            "tail_ratio",
            "Tail ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "|quantile at 1 - tail| / |quantile at tail|",
            "empyrical");

    private LossMetrics() {}

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("risk." + id, name, Family.RISK, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                MAX_DRAWDOWN,
                DRAWDOWN,
                TIME_UNDER_WATER,
                DRAWDOWN_DURATION,
                AVERAGE_DRAWDOWN,
                ULCER_INDEX,
                PAIN_INDEX,
                ROLLING_MAX_DRAWDOWN,
                QUANTILE,
                VALUE_AT_RISK_HISTORICAL,
                VALUE_AT_RISK_GAUSSIAN,
                VALUE_AT_RISK_CORNISH_FISHER,
                EXPECTED_SHORTFALL_HISTORICAL,
                EXPECTED_SHORTFALL_GAUSSIAN,
                EXPECTED_SHORTFALL_CORNISH_FISHER,
                EXPECTED_SHORTFALL_LOG,
                TAIL_RATIO);
    }
}
