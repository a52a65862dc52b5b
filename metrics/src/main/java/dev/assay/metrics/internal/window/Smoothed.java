package dev.assay.metrics.internal.window;

/** An exponential average: the mean of the first values, then a part of the way to each next one. Not thread-safe. */
public final class Smoothed {

    private final double weight;
    private final int seed;

    private int seen;
    private double sum;
    private double average = Double.NaN;

    private Smoothed(double weight, int seed) {
        this.weight = weight;
        this.seed = seed;
    }

    /**
     * Returns an empty average.
     *
     * @param weight the part of the way
     * @param seed of how many values the first average is the mean
     */
    public static Smoothed by(double weight, int seed) {
        return new Smoothed(weight, seed);
    }

    /** Returns an empty average with the weight 2 / (n + 1). */
    public static Smoothed exponential(int n, int seed) {
        return new Smoothed(exponentialWeight(n), seed);
    }

    /** Returns an empty average with the weight 1 / n of Wilder. */
    public static Smoothed wilder(int n, int seed) {
        return new Smoothed(1.0 / n, seed);
    }

    /** Returns 2 / (n + 1). */
    public static double exponentialWeight(int n) {
        return 2.0 / (n + 1.0);
    }

    /** Adds a value and returns the average; NaN until it is seeded. */
    public double next(double value) {
        if (seen < seed) {
            sum = seen == 0 ? value : sum + value;
            seen++;
            average = seen == seed ? sum / seed : Double.NaN;
            return average;
        }
        average += weight * (value - average);
        return average;
    }

    /** Returns the average; NaN until it is seeded. */
    public double value() {
        return average;
    }
}
