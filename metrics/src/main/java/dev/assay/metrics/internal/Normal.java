package dev.assay.metrics.internal;

/**
 * The standard normal distribution. Both tails keep their relative precision: far below zero the distribution function is
 * small, not zero.
 */
public final class Normal {

    private static final double SQRT_2PI = 2.5066282746310002;
    private static final double INVERSE_SQRT_2PI = 0.39894228040143267794;
    private static final double SQRT_32 = 5.656854249492380195206754896838;

    /** Cody's coefficients for |x| below 0.67448975. */
    private static final double[] A = {
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249,
        .065682337918207449113
    };

    private static final double[] B = {
        47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };

    /** For |x| up to the square root of 32. */
    private static final double[] C = {
        .39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
        1.0765576773720192317e-8
    };

    private static final double[] D = {
        22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
        18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727
    };

    /** For |x| beyond. */
    private static final double[] P = {
        .21589853405795699,
        .1274011611602473639,
        .022235277870649807,
        .001421619193227893466,
        2.9112874951168792e-5,
        .02307344176494017303
    };

    private static final double[] Q = {
        1.28426009614491121, .468238212480865118, .0659881378689285515, .00378239633202758244, 7.29751555083966205e-5
    };

    private Normal() {}

    /** Returns the density. */
    public static double density(double x) {
        return Math.exp(-x * x / 2) / SQRT_2PI;
    }

    /**
     * Returns the probability of a value of at most x, to about 1e-15 relative: rational Chebyshev approximations of W. J.
     * Cody (Mathematics of Computation 23, 1969; ACM Algorithm 715), which split the square of x so that the exponential
     * does not magnify its rounding.
     */
    public static double cumulative(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double y = Math.abs(x);
        if (y <= 0.67448975) {
            return 0.5 + x * middle(y > 1.11e-16 ? x * x : 0);
        }
        double tail = y <= SQRT_32 ? tail(y, outer(y)) : tail(y, far(y));
        return x > 0 ? 1 - tail : tail;
    }

    private static double middle(double square) {
        double above = A[4] * square;
        double below = square;
        for (int i = 0; i < 3; i++) {
            above = (above + A[i]) * square;
            below = (below + B[i]) * square;
        }
        return (above + A[3]) / (below + B[3]);
    }

    private static double outer(double y) {
        double above = C[8] * y;
        double below = y;
        for (int i = 0; i < 7; i++) {
            above = (above + C[i]) * y;
            below = (below + D[i]) * y;
        }
        return (above + C[7]) / (below + D[7]);
    }

    private static double far(double y) {
        double square = 1 / (y * y);
        double above = P[5] * square;
        double below = square;
        for (int i = 0; i < 4; i++) {
            above = (above + P[i]) * square;
            below = (below + Q[i]) * square;
        }
        return (INVERSE_SQRT_2PI - square * (above + P[4]) / (below + Q[4])) / y;
    }

    private static double tail(double y, double factor) {
        double coarse = Math.rint(y * 16) / 16;
        double rest = (y - coarse) * (y + coarse);
        return Double.isInfinite(y) ? 0 : Math.exp(-coarse * coarse / 2) * Math.exp(-rest / 2) * factor;
    }

    /**
     * Returns the value that a probability belongs to, to about 1e-15 relative: algorithm AS 241 (PPND16) of M. J. Wichura
     * (Applied Statistics 37, 1988).
     *
     * @param p from 0, which gives minus infinity, to 1, which gives infinity
     * @throws IllegalArgumentException if p is no probability
     */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p: not from 0 to 1: " + p);
        }
        return InverseNormal.of(p);
    }
}
