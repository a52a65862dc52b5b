package dev.assay.metrics.risk;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Measurement.Draft;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.CoMoments;
import dev.assay.metrics.internal.Sum;
import java.util.ArrayList;
import java.util.List;

/** Whether moves tend to go on or to turn. */
public final class Persistence {

    /** Shorter blocks say more of the estimator than of the returns. */
    private static final int SMALLEST_BLOCK = 16;

    private static final int LEAST_SIZES = 3;

    private Persistence() {}

    /**
     * Returns the Hurst exponent of one-period returns by their rescaled range: about 0.5 where the past says nothing, above
     * where moves go on, below where they turn; neither way better. Blocks of 16, 32, 64, ... returns, up to half of all, are
     * taken from the first return on; of each the range of the sums of deviations from its mean is divided by its standard
     * deviation. The exponent is 0.5, plus the slope of the logarithm of the mean of these over the logarithm of the size,
     * less the slope that independent normal returns have: without the latter, these would come out at 0.6.
     *
     * <p>Its error is large: independent returns of ten years of days come out between 0.4 and 0.6. Undefined: fewer than 128
     * returns, or blocks without a spread.
     *
     * <p>Source: Hurst (1951); Anis and Lloyd (Biometrika 63, 1976); Weron (Physica A 312, 2002).
     */
    public static Measurement hurst(Returns returns) {
        int atLeast = (SMALLEST_BLOCK << (LEAST_SIZES - 1)) * 2;
        return Sample.onePeriod(ReturnMetrics.HURST, returns, atLeast, (draft, values) -> {
            draft.convention("method", "rescaled range, less that of independent returns")
                    .convention("smallestBlock", SMALLEST_BLOCK);
            return hurst(draft, values, Sample.resolution(returns, values));
        });
    }

    private static Measurement hurst(Draft draft, double[] values, double resolution) {
        List<double[]> points = new ArrayList<>();
        for (int size = SMALLEST_BLOCK; size <= values.length / 2; size *= 2) {
            double range = meanRescaledRange(values, size, resolution);
            if (range > 0) {
                points.add(new double[] {Math.log(size), Math.log(range / expected(size))});
            }
        }
        if (points.size() < LEAST_SIZES) {
            return draft.undefined(Reason.NEAR_ZERO_VARIANCE, "too few blocks with a spread");
        }
        double[] sizes = points.stream().mapToDouble(point -> point[0]).toArray();
        double[] beyond = points.stream().mapToDouble(point -> point[1]).toArray();
        CoMoments.Summary moments = CoMoments.of(sizes, beyond).result();
        return draft.value(0.5 + moments.cxy() / moments.m2x());
    }

    /** Over the blocks that have a spread; 0 if none has. */
    private static double meanRescaledRange(double[] values, int size, double resolution) {
        Sum ranges = new Sum();
        int blocks = 0;
        for (int from = 0; from + size <= values.length; from += size) {
            double range = rescaledRange(values, from, size, resolution);
            if (range > 0) {
                ranges.add(range);
                blocks++;
            }
        }
        return blocks == 0 ? 0 : ranges.value() / blocks;
    }

    private static double rescaledRange(double[] values, int from, int size, double resolution) {
        double mean = 0;
        for (int i = from; i < from + size; i++) {
            mean += values[i] / size;
        }
        double sum = 0;
        double least = 0;
        double largest = 0;
        double squares = 0;
        for (int i = from; i < from + size; i++) {
            double deviation = values[i] - mean;
            sum += deviation;
            squares += deviation * deviation;
            least = Math.min(least, sum);
            largest = Math.max(largest, sum);
        }
        double spread = Math.sqrt(squares / size);
        return spread <= resolution ? 0 : (largest - least) / spread;
    }

    /**
     * Returns the expectation for independent normal values, exact for every size: the quotient of gamma functions of
     * (n - 1) / 2 and n / 2 follows from the one before it.
     */
    static double expected(int size) {
        double quotient = Math.sqrt(Math.PI);
        for (int n = 2; n < size; n++) {
            quotient = 2 / ((n - 1) * quotient);
        }
        double sum = 0;
        for (int i = 1; i < size; i++) {
            sum += Math.sqrt((size - i) / (double) i);
        }
        return quotient / Math.sqrt(Math.PI) * sum;
    }
}
