package dev.assay.metrics.internal;

/**
 * A sum of doubles that carries what rounding cuts off (Neumaier 1974), so that order and partition change it by no more
 * than the last digit. A register; not thread-safe.
 */
public final class Sum {

    private double sum;
    private double rest;

    /** Creates an empty sum. */
    public Sum() {}

    /** Returns the sum of all values; NaN if one is. */
    public static double of(double[] values) {
        Sum sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /** Adds a value. */
    public void add(double value) {
        double next = sum + value;
        // What was cut off is told exactly by the larger of the two.
        rest += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    /** Adds another sum, with what it carries. */
    public void add(Sum other) {
        double otherRest = other.rest;
        add(other.sum);
        rest += otherRest;
    }

    /** Returns the sum. */
    public double value() {
        double value = sum + rest;
        // Infinity minus infinity has made the rest useless.
        return Double.isNaN(value) ? sum : value;
    }

    /** Returns the leading part, for states that are written down. */
    public double leading() {
        return sum;
    }

    /** Returns the part carried, for states that are written down. */
    public double carried() {
        return rest;
    }

    /** Returns the sum that was written down. */
    public static Sum restored(double leading, double carried) {
        Sum sum = new Sum();
        sum.sum = leading;
        sum.rest = carried;
        return sum;
    }
}
