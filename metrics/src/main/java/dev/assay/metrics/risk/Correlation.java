package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.CoMoments;
import dev.assay.metrics.internal.NearZero;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How two values go together: -1 to 1, neither way better. A pair of which one is NaN is missing. Undefined with fewer than
 * 2 pairs, or where one of the two does not vary.
 */
public final class Correlation {

    private Correlation() {}

    private interface Formula {
        Measurement of(Draft draft, double[] x, double[] y);
    }

    /**
     * Returns the product-moment correlation of Pearson.
     *
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Measurement pearson(double[] x, double[] y) {
        return pairs(RelativeMetrics.CORRELATION, x, y, (draft, a, b) -> pearson(draft, a, b, 0));
    }

    /** Returns the product-moment correlation of one-period returns. */
    public static Measurement pearson(PairedReturns pairs) {
        return returns(RelativeMetrics.CORRELATION, pairs, (draft, a, b) -> pearson(draft, a, b, 1));
    }

    /**
     * Returns the rank correlation of Spearman (1904): Pearson's of the ranks, average ranks where values are equal.
     *
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Measurement spearman(double[] x, double[] y) {
        return pairs(RelativeMetrics.SPEARMAN, x, y, Correlation::spearman);
    }

    /** Returns the rank correlation of Spearman of one-period returns. */
    public static Measurement spearman(PairedReturns pairs) {
        return returns(RelativeMetrics.SPEARMAN, pairs, Correlation::spearman);
    }

    /**
     * Returns tau-b of Kendall (1945), corrected for ties, in the time of a sort (Knight, JASA 61, 1966).
     *
     * @throws IllegalArgumentException if the lengths differ or a value is infinite
     */
    public static Measurement kendall(double[] x, double[] y) {
        return pairs(RelativeMetrics.KENDALL_TAU_B, x, y, Correlation::kendall);
    }

    /** Returns tau-b of Kendall of one-period returns. */
    public static Measurement kendall(PairedReturns pairs) {
        return returns(RelativeMetrics.KENDALL_TAU_B, pairs, Correlation::kendall);
    }

    private static Measurement returns(Metric metric, PairedReturns pairs, Formula formula) {
        Draft draft = pairs.begin(metric);
        double[][] both = pairs.excess(Rate.ZERO);
        if (!pairs.problem().isEmpty()) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, pairs.problem());
        }
        return enough(draft, both[0], both[1], formula);
    }

    private static Measurement pairs(Metric metric, double[] x, double[] y, Formula formula) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y: " + y.length + " for " + x.length);
        }
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isInfinite(x[i]) || Double.isInfinite(y[i])) {
                throw new IllegalArgumentException("x, y: infinite at " + i);
            }
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                a[n] = x[i];
                b[n++] = y[i];
            }
        }
        Draft draft = Measurement.of(metric).missing(x.length - n);
        return enough(draft, Arrays.copyOf(a, n), Arrays.copyOf(b, n), formula);
    }

    private static Measurement enough(Draft draft, double[] x, double[] y, Formula formula) {
        draft.n(x.length);
        Measurement few = Sample.tooFew(draft, x.length, 2);
        return few != null ? few : formula.of(draft, x, y);
    }

    /** The values are rounded beside their size and, if they are returns, beside 1. */
    private static Measurement pearson(Draft draft, double[] x, double[] y, double beside) {
        CoMoments.Summary moments = CoMoments.of(x, y).result();
        @Nullable Reason flat = NearZero.of(Math.sqrt(moments.m2x() / x.length), beside + moments.magnitudeX());
        if (flat == null) {
            flat = NearZero.of(Math.sqrt(moments.m2y() / x.length), beside + moments.magnitudeY());
        }
        if (flat != null) {
            return draft.undefined(flat);
        }
        double value = moments.cxy() / Math.sqrt(moments.m2x()) / Math.sqrt(moments.m2y());
        return draft.value(bounded(value));
    }

    /** Rounding may lead beyond the ends. */
    private static double bounded(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    private static Measurement spearman(Draft draft, double[] x, double[] y) {
        return pearson(draft, Ranks.average(x), Ranks.average(y), 0);
    }

    private static Measurement kendall(Draft draft, double[] x, double[] y) {
        double value = Ranks.tauB(x, y);
        return Double.isNaN(value) ? draft.undefined(Reason.ZERO_VARIANCE) : draft.value(bounded(value));
    }
}
