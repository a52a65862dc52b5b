package dev.assay.metrics.risk;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of one series. */
public final class RiskMetrics {

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

    /** Variance of returns per period: sum of (r - mean)^2 / (n - ddof). */
    public static final Metric VARIANCE = metric(
            "variance",
            "Variance of returns per period",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "sum of (r - mean)^2 / (n - ddof)",
            "definition");

    /** Standard deviation of returns per period: sqrt of the variance. */
    public static final Metric STANDARD_DEVIATION = metric(
            "standard_deviation",
            "Standard deviation of returns per period",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sqrt of the variance",
            "definition");

    /** Annual volatility: sd(r) sqrt(P). */
    public static final Metric ANNUAL_VOLATILITY = metric(
            "annual_volatility",
            "Annual volatility",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sd(r) sqrt(P)",
            "definition");

    /** Downside deviation: sqrt(sum of min(0, r - mar)^2 / n) sqrt(P). */
    public static final Metric DOWNSIDE_DEVIATION = metric(
            "downside_deviation",
            "Downside deviation",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sqrt(sum of min(0, r - mar)^2 / n) sqrt(P)",
            "Sortino and Price 1994; all n in the divisor");

    /** Upside deviation per period: sqrt(sum of max(0, r - mar)^2 / n). */
    public static final Metric UPSIDE_DEVIATION = metric(
            "upside_deviation",
            "Upside deviation per period",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "sqrt(sum of max(0, r - mar)^2 / n)",
            "Bacon 2008, upside risk");

    /** Upside potential per period: sum of max(0, r - mar) / n. */
    public static final Metric UPSIDE_POTENTIAL = metric(
            "upside_potential",
            "Upside potential per period",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "sum of max(0, r - mar) / n",
            "Bacon 2008");

    /** Downside potential per period: sum of max(0, mar - r) / n. */
    public static final Metric DOWNSIDE_POTENTIAL = metric(
            "downside_potential",
            "Downside potential per period",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sum of max(0, mar - r) / n",
            "Bacon 2008");

    /** Upside frequency: number of r &gt; mar / n. */
    public static final Metric UPSIDE_FREQUENCY = metric(
            "upside_frequency",
            "Upside frequency",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "number of r > mar / n",
            "Bacon 2008");

    /** Downside frequency: number of r &lt; mar / n. */
    public static final Metric DOWNSIDE_FREQUENCY = metric(
            "downside_frequency",
            "Downside frequency",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "number of r < mar / n",
            "Bacon 2008");

    /** Mean absolute deviation: sum of |r - mean| / n. */
    public static final Metric MEAN_ABSOLUTE_DEVIATION = metric(
            "mean_absolute_deviation",
            "Mean absolute deviation",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sum of |r - mean| / n",
            "definition");

    /** Skewness: g1 = m3 / m2^1.5, by type. */
    public static final Metric SKEWNESS = metric(
            "skewness",
            "Skewness",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "g1 = m3 / m2^1.5, by type",
            "Joanes and Gill 1998, types 1 to 3");

    /** Excess kurtosis: g2 = m4 / m2^2 - 3, by type. */
    public static final Metric EXCESS_KURTOSIS = metric(
            "excess_kurtosis",
            "Excess kurtosis",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "g2 = m4 / m2^2 - 3, by type",
            "Joanes and Gill 1998, types 1 to 3");

    /** Kurtosis: m4 / m2^2; 3 for a normal distribution. */
    public static final Metric KURTOSIS = metric(
            "kurtosis",
            "Kurtosis",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "m4 / m2^2; 3 for a normal distribution",
            "definition");

    /** Sharpe ratio: mean(r - rf) / sd(r - rf) sqrt(P). */
    public static final Metric SHARPE = metric(
            "sharpe",
            "Sharpe ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "mean(r - rf) / sd(r - rf) sqrt(P)",
            "Sharpe 1994");

    /** Sortino ratio: mean(r - mar) P / downside deviation. */
    public static final Metric SORTINO = metric(
            "sortino",
            "Sortino ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "mean(r - mar) P / downside deviation",
            "Sortino and Price 1994");

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

    /** Recovery factor: cumulative return / |maximum drawdown|. */
    public static final Metric RECOVERY_FACTOR = metric(
            "recovery_factor",
            "Recovery factor",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "cumulative return / |maximum drawdown|",
            "definition");

    /** Calmar ratio: CAGR / |maximum drawdown|. */
    public static final Metric CALMAR = metric(
            "calmar",
            "Calmar ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "CAGR / |maximum drawdown|",
            "Young 1991, over the window given");

    /** Omega ratio: sum of max(0, r - t) / sum of max(0, t - r), t = (1 + required)^(1/P) - 1 + rf. */
    public static final Metric OMEGA = metric(
            "omega",
            "Omega ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "sum of max(0, r - t) / sum of max(0, t - r), t = (1 + required)^(1/P) - 1 + rf",
            "Keating and Shadwick 2002");

    /** Omega-Sharpe ratio: (upside potential - downside potential) / downside potential. */
    public static final Metric OMEGA_MINUS_ONE = metric(
            "omega_minus_one",
            "Omega-Sharpe ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "(upside potential - downside potential) / downside potential",
            "Bacon 2008");

    /** Kappa: (mean - mar) / (sum of max(0, mar - r)^k / n)^(1/k). */
    public static final Metric KAPPA = metric(
            "kappa",
            "Kappa",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "(mean - mar) / (sum of max(0, mar - r)^k / n)^(1/k)",
            "Kaplan and Knowles 2004");

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

    /** Stability: R^2 of the cumulative log return on time. */
    public static final Metric STABILITY_R2 = metric(
            "stability_r2",
            "Stability",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "R^2 of the cumulative log return on time",
            "empyrical");

    /** Probabilistic Sharpe ratio: Phi((SR - SR*) sqrt(n-1) / sqrt(1 - skew SR + (kurtosis - 1) / 4 SR^2)). */
    public static final Metric PROBABILISTIC_SHARPE = metric(
            "probabilistic_sharpe",
            "Probabilistic Sharpe ratio",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "Phi((SR - SR*) sqrt(n-1) / sqrt(1 - skew SR + (kurtosis - 1) / 4 SR^2))",
            "Bailey and Lopez de Prado 2012");

    /** Minimum track record length: 1 + (1 - skew SR + (kurtosis - 1) / 4 SR^2) (z / (SR - SR*))^2. */
    public static final Metric MIN_TRACK_RECORD_LENGTH = metric(
            "min_track_record_length",
            "Minimum track record length",
            Unit.PERIODS,
            Direction.LOWER_IS_BETTER,
            "1 + (1 - skew SR + (kurtosis - 1) / 4 SR^2) (z / (SR - SR*))^2",
            "Bailey and Lopez de Prado 2012");

    /** Realised volatility from bars: sqrt(mean over bars of the estimator) sqrt(P). */
    public static final Metric REALISED_VOLATILITY = metric(
            "realised_volatility",
            "Realised volatility from bars",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sqrt(mean over bars of the estimator) sqrt(P)",
            "Parkinson 1980, Garman and Klass 1980, Rogers and Satchell 1991");

    /** Rolling Sharpe ratio: Sharpe ratio of each window. */
    public static final Metric ROLLING_SHARPE = metric(
            "rolling_sharpe",
            "Rolling Sharpe ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "Sharpe ratio of each window",
            "Sharpe 1994");

    /** Rolling annual volatility: annual volatility of each window. */
    public static final Metric ROLLING_VOLATILITY = metric(
            "rolling_volatility",
            "Rolling annual volatility",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "annual volatility of each window",
            "definition");

    /** Rolling Sortino ratio: Sortino ratio of each window. */
    public static final Metric ROLLING_SORTINO = metric(
            "rolling_sortino",
            "Rolling Sortino ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "Sortino ratio of each window",
            "Sortino and Price 1994");

    /** Rolling maximum drawdown: maximum drawdown of each window. */
    public static final Metric ROLLING_MAX_DRAWDOWN = metric(
            "rolling_max_drawdown",
            "Rolling maximum drawdown",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "maximum drawdown of each window",
            "definition");

    private RiskMetrics() {}

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
                VARIANCE,
                STANDARD_DEVIATION,
                ANNUAL_VOLATILITY,
                DOWNSIDE_DEVIATION,
                UPSIDE_DEVIATION,
                UPSIDE_POTENTIAL,
                DOWNSIDE_POTENTIAL,
                UPSIDE_FREQUENCY,
                DOWNSIDE_FREQUENCY,
                MEAN_ABSOLUTE_DEVIATION,
                SKEWNESS,
                EXCESS_KURTOSIS,
                KURTOSIS,
                SHARPE,
                SORTINO,
                MAX_DRAWDOWN,
                DRAWDOWN,
                TIME_UNDER_WATER,
                DRAWDOWN_DURATION,
                AVERAGE_DRAWDOWN,
                ULCER_INDEX,
                PAIN_INDEX,
                RECOVERY_FACTOR,
                CALMAR,
                OMEGA,
                OMEGA_MINUS_ONE,
                KAPPA,
                PROFIT_FACTOR,
                WIN_RATE,
                PAYOFF_RATIO,
                GAIN_TO_PAIN,
                D_RATIO,
                QUANTILE,
                VALUE_AT_RISK_HISTORICAL,
                VALUE_AT_RISK_GAUSSIAN,
                VALUE_AT_RISK_CORNISH_FISHER,
                EXPECTED_SHORTFALL_HISTORICAL,
                EXPECTED_SHORTFALL_GAUSSIAN,
                EXPECTED_SHORTFALL_CORNISH_FISHER,
                EXPECTED_SHORTFALL_LOG,
                TAIL_RATIO,
                STABILITY_R2,
                PROBABILISTIC_SHARPE,
                MIN_TRACK_RECORD_LENGTH,
                REALISED_VOLATILITY,
                ROLLING_SHARPE,
                ROLLING_VOLATILITY,
                ROLLING_SORTINO,
                ROLLING_MAX_DRAWDOWN);
    }
}
