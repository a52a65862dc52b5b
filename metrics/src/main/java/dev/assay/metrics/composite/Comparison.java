package dev.assay.metrics.composite;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Scores values by each other. A score moves when the others do; compare with {@link Scaling}. NaN is a missing value: it
 * has no score and does not count among the others.
 */
public final class Comparison {

    private static final double TO_SIGMA = 1.4826;
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private Comparison() {}

    /**
     * Returns {@code (v - min) / (max - min)} on a scale; undefined if all values are equal, or there is none.
     *
     * @param lower the score of the least
     * @param upper the score of the greatest; below {@code lower} where less is better
     * @throws IllegalArgumentException if a bound is not finite, or both are equal
     */
    public static Scores minMax(double[] values, double lower, double upper) {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower == upper) {
            throw new IllegalArgumentException("upper: not finite or equal to lower: " + lower + ", " + upper);
        }
        Map<String, Object> used = used("lower", lower, "upper", upper);
        double[] present = present(values);
        if (present.length == 0) {
            return Scores.undefined(CompositeMetrics.MIN_MAX, values.length, Reason.EMPTY, used);
        }
        double least = present[0];
        double range = present[present.length - 1] - least;
        if (range == 0 || Double.isInfinite(range)) {
            Reason reason = range == 0 ? Reason.ZERO_VARIANCE : Reason.OUT_OF_DOMAIN;
            return Scores.undefined(CompositeMetrics.MIN_MAX, values.length, reason, used);
        }
        return map(CompositeMetrics.MIN_MAX, values, used, v -> {
            double part = (v - least) / range;
            return lower * (1 - part) + upper * part;
        });
    }

    /**
     * Returns how far values have come towards a target: 0 at the worst of them, 1 at the target.
     *
     * @param direction higher: {@code (v - min) / (target - min)}; lower: {@code (max - v) / (max - target)}
     * @param capped whether beyond the target counts as at the target
     * @throws IllegalArgumentException if the target is not finite, or the direction neither higher nor lower
     */
    public static Scores distanceToTarget(double[] values, double target, Direction direction, boolean capped) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target: not finite: " + target);
        }
        boolean higher = direction == Direction.HIGHER_IS_BETTER;
        if (!higher && direction != Direction.LOWER_IS_BETTER) {
            throw new IllegalArgumentException("direction: neither higher nor lower: " + direction);
        }
        Map<String, Object> used = used("target", target, "direction", direction);
        used.put("capped", capped);
        double[] present = present(values);
        if (present.length == 0) {
            return Scores.undefined(CompositeMetrics.DISTANCE_TO_TARGET, values.length, Reason.EMPTY, used);
        }
        double worst = higher ? present[0] : present[present.length - 1];
        if (higher ? worst >= target : worst <= target) {
            return Scores.undefined(CompositeMetrics.DISTANCE_TO_TARGET, values.length, Reason.ZERO_DENOMINATOR, used);
        }
        return map(CompositeMetrics.DISTANCE_TO_TARGET, values, used, v -> {
            double part = (v - worst) / (target - worst);
            return capped ? Math.min(1, part) : part;
        });
    }

    /**
     * Returns {@code (below + equal / 2) / n} of each value, itself among the equal. Between 0 and 1; the same when all
     * values are there twice.
     */
    public static Scores percentileRanks(double[] values) {
        double[] present = present(values);
        if (present.length == 0) {
            return Scores.undefined(CompositeMetrics.PERCENTILE_RANK, values.length, Reason.EMPTY, Map.of());
        }
        return map(CompositeMetrics.PERCENTILE_RANK, values, Map.of(), v -> rank(present, v));
    }

    /** Returns {@code (below + equal / 2) / n} of a value among others, itself not one of them. */
    public static Measurement percentileRank(double value, double[] others) {
        double[] present = present(others);
        var draft = Measurement.of(CompositeMetrics.PERCENTILE_RANK)
                .n(present.length)
                .missing(others.length - present.length);
        if (Double.isNaN(value)) {
            return draft.undefined(Reason.NO_DATA);
        }
        return present.length == 0 ? draft.undefined(Reason.EMPTY) : draft.value(rank(present, value));
    }

    static double rank(double[] sorted, double value) {
        int below = firstNotBelow(sorted, value);
        int notAbove = firstNotBelow(sorted, Math.nextUp(value));
        return (below + (notAbove - below) / 2.0) / sorted.length;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Returns {@code (v - mean) / sd}; undefined if the spread is zero or rounding error, or there are not more values
     * than {@code ddof}.
     *
     * @param ddof 1 for the sample, 0 for the population
     * @throws IllegalArgumentException if {@code ddof} is neither
     */
    public static Scores zScores(double[] values, int ddof) {
        if (ddof != 0 && ddof != 1) {
            throw new IllegalArgumentException("ddof: neither 0 nor 1: " + ddof);
        }
        Map<String, Object> used = used("ddof", ddof, "center", "mean");
        double[] present = present(values);
        if (present.length <= ddof) {
            return Scores.undefined(CompositeMetrics.Z_SCORE, values.length, Reason.TOO_FEW, used);
        }
        double mean = Sum.of(present) / present.length;
        double[] squares =
                Arrays.stream(present).map(v -> (v - mean) * (v - mean)).toArray();
        double sd = Math.sqrt(Sum.of(squares) / (present.length - ddof));
        return scaled(CompositeMetrics.Z_SCORE, values, used, present, mean, sd);
    }

    /** Returns {@code (v - median) / (1.4826 * MAD)}; undefined if at least half of the values are equal. */
    public static Scores robustZScores(double[] values) {
        Map<String, Object> used = used("center", "median", "scale", TO_SIGMA);
        double[] present = present(values);
        if (present.length < 2) {
            return Scores.undefined(CompositeMetrics.ROBUST_Z, values.length, Reason.TOO_FEW, used);
        }
        double median = median(present);
        double[] off =
                Arrays.stream(present).map(v -> Math.abs(v - median)).sorted().toArray();
        return scaled(CompositeMetrics.ROBUST_Z, values, used, present, median, TO_SIGMA * median(off));
    }

    private static Scores scaled(
            Metric metric, double[] values, Map<String, Object> used, double[] present, double center, double spread) {
        double size = Math.max(Math.abs(present[0]), Math.abs(present[present.length - 1]));
        if (spread <= ROUNDING * size) {
            Reason reason = present[0] == present[present.length - 1] || spread == 0
                    ? Reason.ZERO_VARIANCE
                    : Reason.NEAR_ZERO_VARIANCE;
            return Scores.undefined(metric, values.length, reason, used);
        }
        return map(metric, values, used, v -> (v - center) / spread);
    }

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }

    /** Returns the values that are there, sorted. */
    static double[] present(double[] values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("values: infinite");
            }
        }
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static Map<String, Object> used(String name, Object value, String other, Object otherValue) {
        Map<String, Object> used = new LinkedHashMap<>();
        used.put(name, value);
        used.put(other, otherValue);
        return used;
    }

    private static Scores map(Metric metric, double[] values, Map<String, Object> used, DoubleUnaryOperator score) {
        double[] scores = Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? Double.NaN : score.applyAsDouble(v))
                .toArray();
        return Scores.of(metric, scores, used);
    }
}
