package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import java.util.Arrays;
import java.util.Objects;

/**
 * Whether events come regularly, at random or in bursts, by the times between them: -1 for perfectly regular, 0 for random
 * (Poisson), towards 1 for bursts.
 */
public final class Burstiness {

    /** Below how many times between events the form for short series is the default: 100. */
    public static final int SHORT = 100;

    /** How it is computed. */
    public enum Form {
        /** {@code (sd - mean) / (sd + mean)}, Goh and Barabasi 2008; too low for short series. */
        PLAIN,
        /**
         * {@code (sqrt(n + 1) r - sqrt(n - 1)) / ((sqrt(n + 1) - 2) r + sqrt(n - 1))}, r = sd / mean, Kim and Jo 2016; reaches
         * 1 for any number n of times.
         */
        SHORT_SERIES
    }

    private Burstiness() {}

    /** Returns the burstiness, by the form for short series for fewer than {@link #SHORT} times. */
    public static Measurement of(double[] timesBetween) {
        return of(timesBetween, timesBetween.length < SHORT ? Form.SHORT_SERIES : Form.PLAIN);
    }

    /**
     * Returns the burstiness from -1 to 1, neither being better. Undefined for fewer than two times, or if all are zero.
     *
     * @param timesBetween in any unit; read and not kept
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static Measurement of(double[] timesBetween, Form form) {
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.BURSTINESS)
                .n(timesBetween.length)
                .convention("form", Objects.requireNonNull(form, "form"))
                .convention("ddof", 0);
        if (timesBetween.length < 2) {
            return draft.undefined(Reason.TOO_FEW);
        }
        double r = variation(timesBetween);
        if (Double.isNaN(r)) {
            return draft.undefined(Reason.ZERO_TOTAL);
        }
        return draft.value(form == Form.PLAIN ? (r - 1) / (r + 1) : shortSeries(r, timesBetween.length));
    }

    private static double shortSeries(double r, int n) {
        double above = Math.sqrt(n + 1.0);
        double below = Math.sqrt(n - 1.0);
        return Math.min(1, (above * r - below) / ((above - 2) * r + below));
    }

    /** Returns the standard deviation of the population / the mean; NaN if all are zero. */
    static double variation(double[] times) {
        for (double time : times) {
            if (!(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("times: negative or not finite: " + time);
            }
        }
        double mean = Sum.of(times) / times.length;
        if (mean == 0) {
            return Double.NaN;
        }
        double first = times[0];
        // Equal times are exactly regular, whatever the mean is rounded to.
        if (Arrays.stream(times).allMatch(time -> time == first)) {
            return 0;
        }
        double[] squares =
                Arrays.stream(times).map(time -> (time - mean) * (time - mean)).toArray();
        return Math.sqrt(Sum.of(squares) / times.length) / mean;
    }
}
