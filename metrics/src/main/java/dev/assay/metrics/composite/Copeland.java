package dev.assay.metrics.composite;

import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks without compensation: one project outranks another if it is better by indicators of more weight, whatever the
 * distances. Higher values are better; mirror the others first.
 */
public final class Copeland {

    private Copeland() {}

    /** Returns the scores with equal weights; see {@link #scores(double[][], double[])}. */
    public static Scores scores(double[][] matrix) {
        return scores(matrix, Means.equalWeights(matrix.length == 0 ? 0 : matrix[0].length));
    }

    /**
     * Returns the scores with each indicator's direction by its descriptor; see {@link #scores(double[][], double[])}.
     *
     * @param indicators the metric of each column
     * @throws IllegalArgumentException if a metric is neutral or has a target, or there are not as many as weights
     */
    public static Scores scores(double[][] matrix, List<Metric> indicators, double[] weights) {
        if (indicators.size() != weights.length) {
            throw new IllegalArgumentException(
                    "indicators: " + indicators.size() + " for " + weights.length + " weights");
        }
        double[][] mirrored = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            mirrored[i] = matrix[i].clone();
            for (int j = 0; j < Math.min(weights.length, mirrored[i].length); j++) {
                mirrored[i][j] *= sign(indicators.get(j));
            }
        }
        return scores(mirrored, weights);
    }

    private static int sign(Metric metric) {
        return switch (metric.direction()) {
            case HIGHER_IS_BETTER -> 1;
            case LOWER_IS_BETTER -> -1;
            default ->
                throw new IllegalArgumentException("indicators: neither better when higher nor lower: " + metric);
        };
    }

    /**
     * Returns for each project how many others it outranks minus how many outrank it, from {@code 1 - n} to {@code n - 1};
     * they add up to zero. An indicator that is missing (NaN) for one of a pair does not count for that pair. Weights are
     * added as decimals, so 0.1 and 0.2 are as much as 0.3.
     *
     * @param matrix one row per project, one column per indicator; read and not kept
     * @throws IllegalArgumentException if a row is not as long as the weights, or a weight is negative or not finite
     */
    public static Scores scores(double[][] matrix, double[] weights) {
        BigDecimal[] exact = exact(weights);
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != weights.length) {
                throw new IllegalArgumentException(
                        "matrix: row " + i + " has " + matrix[i].length + " of " + weights.length + " indicators");
            }
        }
        if (matrix.length == 0) {
            return Scores.undefined(CompositeMetrics.COPELAND, 0, Reason.EMPTY, Map.of());
        }
        double[] scores = new double[matrix.length];
        int incomparable = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = i + 1; j < matrix.length; j++) {
                incomparable += comparable(matrix[i], matrix[j]) ? 0 : 1;
                int won = compare(matrix[i], matrix[j], exact);
                scores[i] += won;
                scores[j] -= won;
            }
        }
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("ties", "half to each");
        used.put("incomparable pairs", incomparable);
        return Scores.of(CompositeMetrics.COPELAND, scores, used);
    }

    private static BigDecimal[] exact(double[] weights) {
        BigDecimal[] exact = new BigDecimal[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("weights: negative or not finite at " + i + ": " + weights[i]);
            }
            exact[i] = BigDecimal.valueOf(weights[i]);
        }
        return exact;
    }

    private static boolean comparable(double[] one, double[] other) {
        for (int k = 0; k < one.length; k++) {
            if (!Double.isNaN(one[k]) && !Double.isNaN(other[k])) {
                return true;
            }
        }
        return false;
    }

    private static int compare(double[] one, double[] other, BigDecimal[] weights) {
        BigDecimal lead = BigDecimal.ZERO;
        for (int k = 0; k < one.length; k++) {
            if (one[k] > other[k]) {
                lead = lead.add(weights[k]);
            } else if (one[k] < other[k]) {
                lead = lead.subtract(weights[k]);
            }
        }
        return lead.signum();
    }
}
