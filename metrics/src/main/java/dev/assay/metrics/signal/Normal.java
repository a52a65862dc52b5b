package dev.assay.metrics.signal;

/** The normal distribution. */
final class Normal {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /** Returns the probability of up to x: the series of Marsaglia (2004) near the middle, a continued fraction beyond. */
    static double probability(double x) {
        if (Math.abs(x) > 6) {
            double tail = density(x) / fraction(Math.abs(x));
            return x > 0 ? 1 - tail : tail;
        }
        double term = x;
        double sum = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    private static double fraction(double x) {
        double value = x;
        for (int k = 60; k > 0; k--) {
            value = x + k / value;
        }
        return value;
    }

    /** Returns the x up to which a probability lies, by bisection of what {@link #probability} says. */
    static double quantile(double probability) {
        double low = -40;
        double high = 40;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            // The upper half is mirrored, where one minus a tail would have lost its digits.
            boolean below =
                    probability <= 0.5 ? probability(middle) < probability : probability(-middle) > 1 - probability;
            if (below) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
