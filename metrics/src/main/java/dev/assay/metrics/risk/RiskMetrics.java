package dev.assay.metrics.risk;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** How far returns lie apart, and what was gained for that; {@link ReturnMetrics} and {@link LossMetrics} are of the gains and the losses themselves. */
public final class RiskMetrics {

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

    private RiskMetrics() {}

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("risk." + id, name, Family.RISK, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
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
                RECOVERY_FACTOR,
                CALMAR,
                OMEGA,
                OMEGA_MINUS_ONE,
                KAPPA,
                PROBABILISTIC_SHARPE,
                MIN_TRACK_RECORD_LENGTH,
                REALISED_VOLATILITY,
                ROLLING_SHARPE,
                ROLLING_VOLATILITY,
                ROLLING_SORTINO);
    }
}
