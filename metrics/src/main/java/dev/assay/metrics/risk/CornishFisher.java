package dev.assay.metrics.risk;

import dev.assay.metrics.internal.Normal;

/**
 * The expansion w(z) of Cornish and Fisher at a tail.
 *
 * @param skew the moment skewness
 * @param kurtosis the moment excess kurtosis
 * @param tail the probability, above 0 and below 1
 */
record CornishFisher(double skew, double kurtosis, double tail) {

    /** Where so small a part of the tail's probability lies, the expansion may do what it likes. */
    private static final double NEGLIGIBLE = 1e-6;

    /** Returns w(z) at the tail. */
    double quantile() {
        return at(Normal.quantile(tail));
    }

    private double at(double z) {
        double square = z * z;
        return z + (square - 1) * skew / 6 + (square - 3) * z * kurtosis / 24 - (2 * square - 5) * z * skew * skew / 36;
    }

    /** Returns the mean of w below z: by the mean of Hermite polynomials below z. */
    double meanBeyond() {
        double z = Normal.quantile(tail);
        double square = z * z;
        double factor = 1 + z * skew / 6 + (square - 1) * kurtosis / 24 - (2 * square - 1) * skew * skew / 36;
        return -Normal.density(z) / tail * factor;
    }

    /**
     * Tells whether w(Z) is at most w(z) with the probability of the tail: whether w crosses the level only at z, and
     * upwards, as far as there is probability. Then w(x) - w(z) = (x - z) q(x) with a parabola q that is positive.
     */
    boolean isValid() {
        double z = Normal.quantile(tail);
        double cubic = kurtosis / 24 - skew * skew / 18;
        double squared = skew / 6;
        double linear = 1 - kurtosis / 8 + 5 * skew * skew / 36;
        double b = squared + cubic * z;
        double c = linear + b * z;
        double far = -Normal.quantile(NEGLIGIBLE * Math.min(tail, 1 - tail));
        return positive(cubic, b, c, -far)
                && positive(cubic, b, c, far)
                && positive(cubic, b, c, cubic == 0 ? 0 : Math.max(-far, Math.min(far, -b / (2 * cubic))));
    }

    private static boolean positive(double a, double b, double c, double x) {
        return (a * x + b) * x + c > 0;
    }

    @Override
    public String toString() {
        return "skewness " + skew + ", excess kurtosis " + kurtosis + ", tail " + tail;
    }
}
