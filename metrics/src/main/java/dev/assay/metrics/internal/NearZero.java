package dev.assay.metrics.internal;

import dev.assay.metrics.Reason;
import org.jspecify.annotations.Nullable;

/** Tells a spread that is only rounding error, relative to the scale of the data; there is no absolute limit. */
public final class NearZero {

    /** So many units in the last place of the scale are no spread. */
    private static final double LIMIT = 8 * Math.ulp(1.0);

    private NearZero() {}

    /**
     * Returns why a spread cannot be divided by, or nothing if it can.
     *
     * @param spread a standard deviation or another measure of spread
     * @param scale the largest magnitude the observations were rounded at; for returns the largest 1 + r
     */
    public static @Nullable Reason of(double spread, double scale) {
        return of(spread, scale, Reason.ZERO_VARIANCE);
    }

    /** As {@link #of(double, double)}, with another reason for a spread of exactly zero. */
    public static @Nullable Reason of(double spread, double scale, Reason ifZero) {
        if (spread == 0) {
            return ifZero;
        }
        return Math.abs(spread) <= limit(scale) ? Reason.NEAR_ZERO_VARIANCE : null;
    }

    /** Returns the largest spread that is only rounding error at a scale. */
    public static double limit(double scale) {
        return LIMIT * scale;
    }
}
