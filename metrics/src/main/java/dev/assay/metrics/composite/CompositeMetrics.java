package dev.assay.metrics.composite;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/**
 * The metrics of this package. Scores that know which end is good are better when higher, means and outranking take such
 * scores; what only moves a value to another scale is neutral: its direction is that of what was moved.
 */
public final class CompositeMetrics {

    private static final String ASSAY = "rating model, Assay";

    /** A value shifted into its bounds. */
    public static final Metric BOUNDS = metric(
            "bounds",
            "Bounded value",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "clamp(v, L, U) - L, or U - clamp(v, L, U) where less is better",
            "ossf/criticality_score, input.go");

    /** The logarithm of one and a value, as a part of that of the bounds. */
    public static final Metric LOG1P = metric(
            "log1p",
            "Logarithm of a count",
            Unit.RATIO,
            NEUTRAL,
            "ln(1 + v), or ln(1 + v) / ln(1 + U - L) with bounds",
            "ossf/criticality_score, distribution.go (zipfian)");

    /** A bounded value as a part of its bounds, plainly or by logarithms. */
    public static final Metric NORMALIZED_INPUT = metric(
            "normalized_input",
            "Normalised input",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "b / (U - L) linear, ln(1 + b) / ln(1 + U - L) zipfian, b the bounded value",
            "ossf/criticality_score, input.go");

    /** A value between fixed posts. */
    public static final Metric GOALPOSTS = metric(
            "goalposts",
            "Score between goalposts",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "scale * clamp((f(v) - f(L)) / (f(U) - f(L)), 0, 1), mirrored where less is better",
            "OECD/JRC handbook 2008; COINr n_goalposts");

    /** A value that is best inside of a band. */
    public static final Metric TARGET_BAND = metric(
            "target_band",
            "Score of a target band",
            Unit.POINTS_OF_100,
            HIGHER_IS_BETTER,
            "100 inside of the band, falling linearly to 0 at the outer values",
            "OECD/JRC handbook 2008");

    /** Values between the least and the greatest of them. */
    public static final Metric MIN_MAX = metric(
            "min_max",
            "Min-max score",
            Unit.AS_INPUT,
            NEUTRAL,
            "(v - min) / (max - min) * (upper - lower) + lower",
            "OECD/JRC handbook 2008; COINr n_minmax");

    /** How far values have come towards a target. */
    public static final Metric DISTANCE_TO_TARGET = metric(
            "distance_to_target",
            "Distance to target",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(v - min) / (target - min), or (max - v) / (max - target) where less is better",
            "COINr n_dist2targ");

    /** The part of the values that are below, ties by half. */
    public static final Metric PERCENTILE_RANK =
            metric("percentile_rank", "Percentile rank", Unit.FRACTION, NEUTRAL, "(below + equal / 2) / n", "mid-rank");

    /** The part of the peers that are worse, ties by half. */
    public static final Metric PEER_PERCENTILE = metric(
            "peer_percentile",
            "Percentile among peers",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(worse + equal / 2) / n with a Wilson interval, of at least 20 peers",
            "mid-rank; Wilson 1927");

    /** How many standard deviations values are from their mean. */
    public static final Metric Z_SCORE = metric(
            "z_score", "Z-score", Unit.RATIO, NEUTRAL, "(v - mean) / sd", "OECD/JRC handbook 2008; COINr n_zscore");

    /** How many deviations values are from their median, without outliers ruling. */
    public static final Metric ROBUST_Z = metric(
            "robust_z",
            "Robust z-score",
            Unit.RATIO,
            NEUTRAL,
            "(v - median) / (1.4826 * median |v - median|)",
            "Iglewicz and Hoaglin 1993");

    /** Values with outliers drawn in. */
    public static final Metric WINSORISE = metric(
            "winsorise",
            "Outliers drawn in",
            Unit.AS_INPUT,
            NEUTRAL,
            "while |skew| > 2 and kurtosis > 3.5: the outermost value becomes its neighbour, up to 5 points; else logarithm",
            "COINr Treat; OECD/JRC handbook 2008");

    /** The weighted arithmetic mean. */
    public static final Metric WEIGHTED_MEAN = metric(
            "weighted_mean",
            "Weighted mean",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "sum(w * v) / sum(w)",
            "OECD/JRC handbook 2008");

    /** The weighted geometric mean. */
    public static final Metric GEOMETRIC_MEAN = metric(
            "geometric_mean",
            "Geometric mean",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "exp(sum(w * ln v) / sum(w))",
            "OECD/JRC handbook 2008; COINr a_gmean");

    /** The weighted harmonic mean. */
    public static final Metric HARMONIC_MEAN = metric(
            "harmonic_mean", "Harmonic mean", Unit.AS_INPUT, HIGHER_IS_BETTER, "sum(w) / sum(w / v)", "COINr a_hmean");

    /** The weighted power mean. */
    public static final Metric POWER_MEAN = metric(
            "power_mean",
            "Power mean",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "(sum(w * v^p) / sum(w))^(1/p); p = 0 geometric, -inf minimum, +inf maximum",
            "Hardy, Littlewood and Polya 1934; COINr a_genmean");

    /** The score of a pillar of a rating. */
    public static final Metric PILLAR_SCORE = metric(
            "pillar_score",
            "Score of a pillar",
            Unit.POINTS_OF_100,
            HIGHER_IS_BETTER,
            "sum(w * s) / sum(w) of what has a value or is not disclosed, the latter at the peers' 25th percentile",
            ASSAY);

    /** The part of the weight that has values. */
    public static final Metric COVERAGE = metric(
            "coverage",
            "Coverage",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "weight of fresh, direct values / weight of what applies",
            ASSAY);

    /** One score from those of pillars. */
    public static final Metric OVERALL_SCORE = metric(
            "overall_score",
            "Overall score",
            Unit.POINTS_OF_100,
            HIGHER_IS_BETTER,
            "(sum(w * max(s, 1)^p) / sum(w))^(1/p), p = 0 geometric",
            "OECD/JRC handbook 2008");

    /** How far a score can be trusted. */
    public static final Metric CONFIDENCE = metric(
            "confidence",
            "Confidence",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "coverage * quality * (1 - min(1, width of the 90 % interval / 50))",
            ASSAY);

    /** The score in the middle of many that could be. */
    public static final Metric MONTE_CARLO_INTERVAL = metric(
            "monte_carlo_interval",
            "Score by Monte Carlo",
            Unit.POINTS_OF_100,
            HIGHER_IS_BETTER,
            "median of the overall scores over draws of scores, weights (Dirichlet) and powers, with their 5 % and 95 %",
            "OECD/JRC handbook 2008, step 7; " + ASSAY);

    /** In which part of the draws one project is above another. */
    public static final Metric PROBABILITY_ABOVE = metric(
            "probability_above",
            "Probability to be above",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(draws above + ties / 2) / draws, weights and powers drawn once for both",
            "OECD/JRC handbook 2008, step 7; " + ASSAY);

    /** What a scenario changes. */
    public static final Metric STRESS_DELTA = metric(
            "stress_delta",
            "Change under stress",
            Unit.AS_INPUT,
            NEUTRAL,
            "metric(shock(facts)) - metric(facts)",
            ASSAY);

    /** How many others are outranked, minus by how many one is. */
    public static final Metric COPELAND = metric(
            "copeland",
            "Copeland score",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "won pairs - lost pairs, a pair by the weight of indicators",
            "Copeland 1951; COINr a_copeland");

    /** The score of how much others depend on a project. */
    public static final Metric CRITICALITY_SCORE = metric(
            "criticality_score",
            "Criticality score",
            Unit.FRACTION,
            NEUTRAL,
            "sum(a * ln(1 + S) / ln(1 + max(S, T))) / sum(a), or the weighted mean of bounded logarithms",
            "ossf/criticality_score (Pike)");

    private static final List<Metric> ALL = List.of(
            BOUNDS,
            LOG1P,
            NORMALIZED_INPUT,
            GOALPOSTS,
            TARGET_BAND,
            MIN_MAX,
            DISTANCE_TO_TARGET,
            PERCENTILE_RANK,
            PEER_PERCENTILE,
            Z_SCORE,
            ROBUST_Z,
            WINSORISE,
            WEIGHTED_MEAN,
            GEOMETRIC_MEAN,
            HARMONIC_MEAN,
            POWER_MEAN,
            PILLAR_SCORE,
            COVERAGE,
            OVERALL_SCORE,
            CONFIDENCE,
            MONTE_CARLO_INTERVAL,
            PROBABILITY_ABOVE,
            STRESS_DELTA,
            COPELAND,
            CRITICALITY_SCORE);

    private CompositeMetrics() {}

    /** Returns the metrics of this package; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("composite." + id, name, Family.COMPOSITE, unit, direction, formula, source);
    }
}
