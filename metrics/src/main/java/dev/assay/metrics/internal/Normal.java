package dev.assay.metrics.internal;

/**
 * The standard normal distribution. Both tails keep their relative precision: far below zero the distribution function is
 * small, not zero.
 */
public final class Normal {

    private static final double SQRT_2PI = 2.5066282746310002;
    private static final double INVERSE_SQRT_2PI = 0.3989422804014327;
    private static final double SQRT_32 = 5.656854249492381;

    /** Cody's coefficients for |x| below 0.67448975. */
    private static final double[] A = {
        2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356, 0.06568233791820745
    };

    private static final double[] B = {47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673};

    /** For |x| up to the square root of 32. */
    private static final double[] C = {
        0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
        2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
        1.0765576773720192e-08
    };

    private static final double[] D = {
        22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
        18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992
    };

    /** For |x| beyond. */
    private static final double[] P = {
        0.215898534057957,
        0.12740116116024736,
        0.022235277870649807,
        0.0014216191932278934,
        2.9112874951168793e-05,
        0.023073441764940174
    };

    private static final double[] Q = {
        1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-05
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
