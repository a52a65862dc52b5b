package dev.assay.metrics.signal;

import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Moments;
import dev.assay.metrics.internal.NearZero;
import dev.assay.metrics.internal.Sum;
import org.jspecify.annotations.Nullable;

/** Returns above what is free of risk, missing ones left out, with their mean, spread and shape. */
final class ExcessReturns {

    final double[] values;
    final int missing;
    final Moments.Summary moments;

    /** The largest 1 + r, at which the returns were rounded. */
    private final double scale;

    ExcessReturns(double[] all, double riskFree) {
        values = new double[count(all)];
        int n = 0;
        double most = 0;
        for (double value : all) {
            if (!Double.isNaN(value)) {
                values[n++] = value - riskFree;
                most = Math.max(most, Math.abs(1 + value));
            }
        }
        scale = most;
        missing = all.length - n;
        moments = Moments.of(values).result();
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
        return values.length;
    }

    /** Returns why there is no ratio over their spread; nothing if there is one. */
    @Nullable
    Reason reason() {
        if (n() < 2) {
            return n() == 0 ? Reason.EMPTY : Reason.TOO_FEW;
        }
        return NearZero.of(moments.standardDeviation(1), scale);
    }

    double sharpe() {
        return moments.mean() / moments.standardDeviation(1);
    }

    double skewness() {
        return moments.m3() / n() / Math.pow(moments.variance(0), 1.5);
    }

    double kurtosis() {
        double variance = moments.variance(0);
        return moments.m4() / n() / (variance * variance);
    }

    /** Returns what an observation adds to the ratio, to first order: Lo's gradient times his moments. */
    double[] influence() {
        double variance = moments.variance(0);
        double sd = Math.sqrt(variance);
        double ratio = moments.mean() / sd;
        double[] influence = new double[values.length];
        for (int t = 0; t < influence.length; t++) {
            double away = values[t] - moments.mean();
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
