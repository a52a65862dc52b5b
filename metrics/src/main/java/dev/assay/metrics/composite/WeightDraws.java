package dev.assay.metrics.composite;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Weights drawn around given ones, from a Dirichlet distribution: each is as given in the mean, and their sum is one. Not
 * thread-safe.
 */
final class WeightDraws {

    private final double[] weights;
    private final double concentration;
    private final RandomGenerator random;

    /** For equal weights, the spread is the standard deviation of one by its mean. */
    WeightDraws(double[] weights, double spread, RandomGenerator random) {
        double sum = 0;
        int counted = 0;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weights: negative or not finite: " + weight);
            }
            sum += weight;
            counted += weight > 0 ? 1 : 0;
        }
        if (sum == 0 || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("weights: their sum is " + sum);
        }
        double total = sum;
        this.weights = Arrays.stream(weights).map(weight -> weight / total).toArray();
        // var(w) = w (1 - w) / (c + 1), with w = 1 / k.
        this.concentration = (counted - 1) / (spread * spread) - 1;
        this.random = random;
    }

    double[] next() {
        // A single weight, and no spread, leave nothing to draw.
        if (!(concentration > 0) || Double.isInfinite(concentration)) {
            return weights.clone();
        }
        double[] drawn = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = weights[i] == 0 ? 0 : gamma(concentration * weights[i]);
            sum += drawn[i];
        }
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] /= sum;
        }
        return drawn;
    }

    /** By Marsaglia and Tsang (ACM Transactions on Mathematical Software 26, 2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
