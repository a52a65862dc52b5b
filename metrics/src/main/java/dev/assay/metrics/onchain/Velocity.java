package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.TimeSeries;
import java.time.Duration;

/**
 * How often a year the supply of a token is turned over: value moved in the trailing 365 days / current supply, both in
 * tokens or both in a currency. High velocity is much use, or that nobody wants to hold. Source: Coin Metrics,
 * VelCur1yr; the velocity of others that is meant per day is 365 times less.
 */
public final class Velocity {

    private static final Duration YEAR = Duration.ofDays(365);

    private Velocity() {}

    /** What to do with a window that is no year. */
    public enum Scaling {
        /** Nothing: less than a year is undefined. */
        NONE,
        /** Multiply by 365 days / length of the window, and flag the result. */
        TO_A_YEAR
    }

    /**
     * Returns value / supply of a year.
     *
     * @param moved what was moved in the window
     * @param supply the supply at its end
     * @throws IllegalArgumentException if the window is not positive
     */
    public static Measurement of(double moved, double supply, Duration window, Scaling scaling) {
        if (window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("window: not positive: " + window);
        }
        Measurement.Draft draft = Measurement.of(OnchainMetrics.VELOCITY)
                .n(1)
                .convention("window", window)
                .convention("scaling", scaling);
        if (window.compareTo(YEAR) == 0) {
            return Arguments.ratio(draft, moved, supply);
        }
        if (scaling == Scaling.NONE) {
            return window.compareTo(YEAR) < 0
                    ? draft.undefined(Reason.WINDOW_TOO_SHORT, "less than 365 days, and no scaling asked for")
                    : draft.undefined(Reason.OUT_OF_DOMAIN, "more than 365 days, and no scaling asked for");
        }
        double perYear = (double) YEAR.toMillis() / window.toMillis();
        return Arguments.ratio(draft.flagIf(window.compareTo(YEAR) < 0, Flag.EXTRAPOLATED), moved * perYear, supply);
    }

    /**
     * Returns the sum of the last 365 daily values / supply. Undefined with fewer days ({@code WINDOW_TOO_SHORT}) or one
     * of them missing ({@code NO_DATA}). Incomplete days are dropped and flagged.
     *
     * @param moved what was moved, by day
     * @param supply the supply at the end
     * @throws IllegalArgumentException if the series is not daily
     */
    public static Measurement trailing(TimeSeries moved, double supply) {
        if (!moved.info().step().equals(Duration.ofDays(1))) {
            throw new IllegalArgumentException("moved: not daily: " + moved.info());
        }
        TimeSeries days = moved.complete();
        Measurement.Draft draft = Measurement.of(OnchainMetrics.VELOCITY)
                .convention("window", YEAR)
                .flagIf(moved.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        int from = days.size() - (int) YEAR.toDays();
        if (from < 0) {
            return draft.n(days.size()).undefined(Reason.WINDOW_TOO_SHORT, "days: " + days.size());
        }
        long spanned = days.epochMillis(days.size() - 1)
                - days.epochMillis(from)
                + Duration.ofDays(1).toMillis();
        Sum sum = new Sum();
        int missing = 0;
        for (int i = from; i < days.size(); i++) {
            if (Double.isNaN(days.value(i))) {
                missing++;
            } else {
                sum.add(days.value(i));
            }
        }
        draft.n(YEAR.toDays() - missing).missing(missing);
        if (missing > 0 || spanned != YEAR.toMillis()) {
            return draft.undefined(Reason.NO_DATA, "days are missing");
        }
        return Arguments.ratio(draft, sum.value(), supply);
    }
}
