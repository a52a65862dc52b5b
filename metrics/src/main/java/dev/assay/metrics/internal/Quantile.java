package dev.assay.metrics.internal;

/**
 * Where a quantile lies among ordered values, by the nine definitions of Hyndman and Fan (The American Statistician 50,
 * 1996), numbered as there: between the values of rank {@link #lower} and {@link #upper}, counted from 0.
 *
 * @param lower the rank of the value below
 * @param upper the rank of the value above; the same or the next
 * @param weight the weight of the value above, from 0 to 1
 */
public record Quantile(int lower, int upper, double weight) {

    /** A position that is a whole number but for rounding is meant to be one, as in R. */
    private static final double FUZZ = 4 * Math.ulp(1.0);

    /**
     * Returns where a quantile lies.
     *
     * @param n how many values there are, at least 1
     * @param p which quantile, from 0 to 1
     * @param type from 1 to 9; 7 is the usual one
     * @throws IllegalArgumentException if one is not in its range
     */
    public static Quantile at(int n, double p, int type) {
        if (n < 1) {
            throw new IllegalArgumentException("n: not positive: " + n);
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p: not from 0 to 1: " + p);
        }
        requireType(type);
        return type <= 3 ? stepped(n, p, type) : linear(n, p, type);
    }

    /**
     * Returns the type.
     *
     * @throws IllegalArgumentException if it is not from 1 to 9
     */
    public static int requireType(int type) {
        if (type < 1 || type > 9) {
            throw new IllegalArgumentException("type: not a quantile type from 1 to 9: " + type);
        }
        return type;
    }

    private static Quantile stepped(int n, double p, int type) {
        double position = type == 3 ? n * p - 0.5 : n * p;
        double whole = floor(position);
        boolean between = position - whole > fuzz(position);
        double weight;
        if (type == 1) {
            weight = between ? 1 : 0;
        } else if (type == 2) {
            weight = between ? 1 : 0.5;
        } else {
            weight = between || whole % 2 != 0 ? 1 : 0;
        }
        return clamped(n, whole, weight);
    }

    private static Quantile linear(int n, double p, int type) {
        double position = switch (type) {
            case 4 -> n * p;
            case 5 -> n * p + 0.5;
            case 6 -> (n + 1) * p;
            case 7 -> 1 + (n - 1) * p;
            case 8 -> 1.0 / 3 + (n + 1.0 / 3) * p;
            default -> 0.375 + (n + 0.25) * p;
        };
        double whole = floor(position);
        double part = position - whole;
        return clamped(n, whole, Math.abs(part) < fuzz(position) ? 0 : part);
    }

    private static double floor(double position) {
        return Math.floor(position + fuzz(position));
    }

    private static double fuzz(double position) {
        return FUZZ * Math.max(1, Math.abs(position));
    }

    /** The whole part counts from 1. */
    private static Quantile clamped(int n, double whole, double weight) {
        int lower = (int) Math.min(Math.max(whole, 1), n) - 1;
        int upper = (int) Math.min(Math.max(whole + 1, 1), n) - 1;
        return weight == 0 ? new Quantile(lower, lower, 0) : new Quantile(lower, upper, weight);
    }

    /** Returns the quantile, given the two values; exact where they are equal. */
    public double between(double valueBelow, double valueAbove) {
        if (weight == 0 || valueBelow == valueAbove) {
            return valueBelow;
        }
        return weight == 1 ? valueAbove : valueBelow + weight * (valueAbove - valueBelow);
    }

    /** Returns the quantile of values in ascending order. */
    public static double ofSorted(double[] sorted, double p, int type) {
        Quantile quantile = at(sorted.length, p, type);
        return quantile.between(sorted[quantile.lower], sorted[quantile.upper]);
    }
}
