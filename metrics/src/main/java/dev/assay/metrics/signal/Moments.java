package dev.assay.metrics.signal;

import dev.assay.metrics.internal.Sum;

/** Mean, spread and shape of returns, missing ones left out. */
final class Moments {

    private static final double ROUNDING = 8 * Math.ulp(1.0);

    final double[] returns;
    final int missing;
    final double mean;
    /** Divided by n. */
    final double variance;

    private final double highest;

    Moments(double[] all, double riskFree) {
        returns = new double[count(all)];
        int n = 0;
        double most = 0;
        for (double value : all) {
            if (!Double.isNaN(value)) {
                returns[n++] = value - riskFree;
                most = Math.max(most, Math.abs(1 + value));
            }
        }
        highest = most;
        missing = all.length - n;
        mean = n == 0 ? Double.NaN : Sum.of(returns) / n;
        variance = power(2);
    }

    private static int count(double[] all) {
        int n = 0;
        for (double value : all) {
            if (Double.isInfinite(value) || value < -1) {
                throw new IllegalArgumentException("returns: infinite or below -1: " + value);
            }
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n;
    }

    int n() {
        return returns.length;
    }

    /** Returns the mean of a power of deviations. */
    private double power(int exponent) {
        Sum sum = new Sum();
        for (double value : returns) {
            sum.add(Math.pow(value - mean, exponent));
        }
        return returns.length == 0 ? Double.NaN : sum.value() / returns.length;
    }

    /** Returns the sample standard deviation. */
    double deviation() {
        return Math.sqrt(variance * returns.length / (returns.length - 1));
    }

    boolean isFlat() {
        return variance == 0;
    }

    boolean isRounding() {
        return deviation() <= ROUNDING * highest;
    }

    double sharpe() {
        return mean / deviation();
    }

    double skewness() {
        return power(3) / Math.pow(variance, 1.5);
    }

    double kurtosis() {
        return power(4) / (variance * variance);
    }

    /** Returns what an observation adds to the ratio, to first order: Lo's gradient times his moments. */
    double[] influence() {
        double sd = Math.sqrt(variance);
        double ratio = mean / sd;
        double[] influence = new double[returns.length];
        for (int t = 0; t < influence.length; t++) {
            double away = returns[t] - mean;
            influence[t] = away / sd - ratio / (2 * variance) * (away * away - variance);
        }
        return influence;
    }

    /** Returns the mean product of deviations, some observations apart. */
    static double autocovariance(double[] values, int lag) {
        double mean = Sum.of(values) / values.length;
        Sum sum = new Sum();
        for (int t = lag; t < values.length; t++) {
            sum.add((values[t] - mean) * (values[t - lag] - mean));
        }
        return sum.value() / values.length;
    }
}
