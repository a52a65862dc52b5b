package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Puts scores together. In the arithmetic mean one score makes up fully for another; in the geometric partly; a power mean
 * is in between. Weights need not add up to 1. Scores of weight zero change nothing. A missing score is NaN.
 *
 * <p>The result names the rule for missing scores and the coverage: the weight of the scores that are there, as a part of
 * all weight.
 */
public final class Means {

    private Means() {}

    /** Returns weights that are all the same. */
    public static double[] equalWeights(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        return weights;
    }

    /**
     * Returns {@code sum(w * v) / sum(w)}, between the least and the greatest score.
     *
     * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or a score is infinite
     */
    public static Measurement weighted(double[] scores, double[] weights, MissingScores missing) {
        return mean(CompositeMetrics.WEIGHTED_MEAN, scores, weights, missing, 1);
    }

    /**
     * Returns {@code exp(sum(w * ln v) / sum(w))}; undefined if a score is zero or negative.
     *
     * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or a score is infinite
     */
    public static Measurement geometric(double[] scores, double[] weights, MissingScores missing) {
        return mean(CompositeMetrics.GEOMETRIC_MEAN, scores, weights, missing, 0);
    }

    /**
     * Returns {@code sum(w) / sum(w / v)}; undefined if a score is zero or negative.
     *
     * @throws IllegalArgumentException if the lengths differ, a weight is negative or not finite, or a score is infinite
     */
    public static Measurement harmonic(double[] scores, double[] weights, MissingScores missing) {
        return mean(CompositeMetrics.HARMONIC_MEAN, scores, weights, missing, -1);
    }

    /**
     * Returns {@code (sum(w * v^p) / sum(w))^(1/p)}. Never falls as p grows: infinitely negative is the minimum, -1 the
     * harmonic, 0 the geometric, 1 the arithmetic mean, infinite the maximum. Undefined if a score is negative and p is not
     * 1, or a score is zero and p is not positive.
     *
     * @throws IllegalArgumentException if p is NaN, the lengths differ, a weight is negative or not finite, or a score is
     *     infinite
     */
    public static Measurement power(double[] scores, double[] weights, double p, MissingScores missing) {
        if (Double.isNaN(p)) {
            throw new IllegalArgumentException("p: NaN");
        }
        return mean(CompositeMetrics.POWER_MEAN, scores, weights, missing, p);
    }

    private static Measurement mean(Metric metric, double[] scores, double[] weights, MissingScores missing, double p) {
        Objects.requireNonNull(missing, "missing");
        check(scores, weights);
        double[] filled = scores.clone();
        int absent = 0;
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(filled[i]) && weights[i] > 0) {
                absent++;
                filled[i] = missing.substitute(i, filled.length);
            }
        }
        double all = Sum.of(weights);
        Measurement.Draft draft = Measurement.of(metric)
                .missing(absent)
                .convention("missing", missing.toString())
                .convention("coverage", all > 0 ? weightOf(scores, weights) / all : 0.0);
        if (metric.equals(CompositeMetrics.POWER_MEAN)) {
            draft.convention("p", p);
        }
        if (absent > 0 && missing.makesUndefined()) {
            return draft.undefined(Reason.NO_DATA, "a score is missing");
        }
        return of(draft, filled, weights, p);
    }

    private static Measurement of(Measurement.Draft draft, double[] scores, double[] weights, double p) {
        double total = weightOf(scores, weights);
        int[] counted = counted(scores, weights);
        if (counted.length == 0) {
            boolean weightless = Arrays.stream(scores).anyMatch(v -> !Double.isNaN(v));
            return draft.undefined(weightless ? Reason.ZERO_TOTAL : Reason.EMPTY);
        }
        draft.n(counted.length);
        for (int i : counted) {
            if (p != 1 && (scores[i] < 0 || (scores[i] == 0 && p <= 0))) {
                return draft.undefined(
                        scores[i] < 0 ? Reason.NEGATIVE_INPUT : Reason.OUT_OF_DOMAIN, "zero or negative: " + scores[i]);
            }
        }
        return draft.value(
                p == 1 ? arithmetic(scores, weights, counted, total) : power(scores, weights, counted, p, total));
    }

    private static double arithmetic(double[] scores, double[] weights, int[] counted, double total) {
        Sum sum = new Sum();
        for (int i : counted) {
            sum.add(scores[i] * weights[i]);
        }
        return sum.value() / total;
    }

    /** By logarithms about the outermost score, so that neither a great nor a tiny p loses the result. */
    private static double power(double[] scores, double[] weights, int[] counted, double p, double total) {
        double least = Arrays.stream(counted).mapToDouble(i -> scores[i]).min().orElseThrow();
        double greatest =
                Arrays.stream(counted).mapToDouble(i -> scores[i]).max().orElseThrow();
        if (least == greatest || p == Double.NEGATIVE_INFINITY) {
            return least;
        }
        if (p == Double.POSITIVE_INFINITY) {
            return greatest;
        }
        double about = p < 0 ? least : greatest;
        Sum sum = new Sum();
        for (int i : counted) {
            double log = Math.log(scores[i] / about);
            sum.add(weights[i] / total * (p == 0 ? log : Math.expm1(p * log)));
        }
        double log = p == 0 ? sum.value() : Math.log1p(sum.value()) / p;
        return about * Math.exp(log);
    }

    private static void check(double[] scores, double[] weights) {
        if (scores.length != weights.length) {
            throw new IllegalArgumentException("weights: " + weights.length + " for " + scores.length + " scores");
        }
        for (int i = 0; i < scores.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("weights: negative or not finite at " + i + ": " + weights[i]
                        + "; where less is better, say so by a direction");
            }
            if (Double.isInfinite(scores[i])) {
                throw new IllegalArgumentException("scores: infinite at " + i);
            }
        }
    }

    private static int[] counted(double[] scores, double[] weights) {
        return IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]) && weights[i] > 0)
                .toArray();
    }

    private static double weightOf(double[] scores, double[] weights) {
        Sum sum = new Sum();
        for (int i : counted(scores, weights)) {
            sum.add(weights[i]);
        }
        return sum.value();
    }
}
