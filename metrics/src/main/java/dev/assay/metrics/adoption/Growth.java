package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.util.Arrays;

/**
 * Relative change. From zero there is none: growth from nothing is undefined, not 100 %, not the count. A flow, such as
 * fees, is summed over each span; a stock, such as value locked or holders, is averaged, for the sum of a stock over
 * days means nothing.
 */
public final class Growth {

    private Growth() {}

    /** What the values of a series are. */
    public enum Quantity {
        /** What happens during a day, such as fees: summed, so that no day may be missing. */
        FLOW,
        /** What there is on a day, such as holders: averaged over the days that are known. */
        STOCK
    }

    /** Two spans of days that follow each other. */
    public enum Span {
        /** 7 days against the 7 before. */
        WEEK_OVER_WEEK(7),
        /** 30 days against the 30 before. */
        MONTH_OVER_MONTH(30),
        /** 365 days against the 365 before. */
        YEAR_OVER_YEAR(365);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        private Metric metric() {
            return switch (this) {
                case WEEK_OVER_WEEK -> AdoptionMetrics.GROWTH_WOW;
                case MONTH_OVER_MONTH -> AdoptionMetrics.GROWTH_MOM;
                case YEAR_OVER_YEAR -> AdoptionMetrics.GROWTH_YOY;
            };
        }

        /** Returns how many days each of the two spans has. */
        public int days() {
            return days;
        }
    }

    /** Returns (later - earlier) / earlier. Range: for amounts, -1 and up; more is better. Undefined from zero or below. */
    public static Measurement rate(double earlier, double later) {
        return rate(Measurement.of(AdoptionMetrics.GROWTH_RATE).n(2), earlier, later);
    }

    private static Measurement rate(Measurement.Draft draft, double earlier, double later) {
        return Ratios.signed(draft, later - earlier, earlier);
    }

    /**
     * Returns (later / earlier)^(1 / months) - 1. Range: -1 and up; -1 if nothing is left; more is better. Undefined from
     * zero, and for negative values.
     *
     * @throws IllegalArgumentException if months is less than 1
     */
    public static Measurement compoundMonthly(double earlier, double later, int months) {
        Ratios.positive("months", months);
        Measurement.Draft draft =
                Measurement.of(AdoptionMetrics.COMPOUND_MONTHLY_GROWTH).n(2).convention("months", months);
        Measurement factor = Ratios.of(Measurement.of(AdoptionMetrics.COMPOUND_MONTHLY_GROWTH), later, earlier);
        return factor.isDefined()
                ? draft.value(Math.pow(factor.value(), 1.0 / months) - 1)
                : draft.undefined(factor.reason().orElse(Reason.UNDEFINED_INPUT));
    }

    /**
     * Returns the relative change between the last two spans of a daily series. Days that are not complete are dropped
     * and flagged; days that are not there are missing.
     *
     * @throws IllegalArgumentException if the series is not daily
     */
    public static Measurement of(TimeSeries daily, Span span, Quantity quantity) {
        if (!daily.info().step().equals(Duration.ofDays(1))) {
            throw new IllegalArgumentException("daily: not by day: " + daily.info());
        }
        TimeSeries complete = daily.complete();
        return of(byDay(complete), span, quantity, daily.incomplete() > 0);
    }

    private static double[] byDay(TimeSeries series) {
        if (series.size() == 0) {
            return new double[0];
        }
        long day = Duration.ofDays(1).toMillis();
        long first = series.epochMillis(0);
        long days = Math.round((double) (series.epochMillis(series.size() - 1) - first) / day) + 1;
        double[] values = new double[Math.toIntExact(days)];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < series.size(); i++) {
            // Days of a zone with summer time have 23 to 25 hours.
            values[(int) Math.round((double) (series.epochMillis(i) - first) / day)] = series.value(i);
        }
        return values;
    }

    /**
     * Returns the relative change between the last two spans. Undefined with too few days ({@code TOO_FEW}), with a day of
     * a flow missing, or with all days of a stock missing in a span ({@code NO_DATA}), and from zero or below.
     *
     * @param daily by day, the last one last; NaN where missing
     */
    public static Measurement of(double[] daily, Span span, Quantity quantity) {
        return of(daily, span, quantity, false);
    }

    private static Measurement of(double[] daily, Span span, Quantity quantity, boolean isCut) {
        int n = span.days;
        Measurement.Draft draft = Measurement.of(span.metric())
                .convention("quantity", quantity)
                .convention("days", n)
                .flagIf(isCut, Flag.INCOMPLETE_BAR_DROPPED);
        if (daily.length < 2 * n) {
            return draft.n(daily.length).undefined(Reason.TOO_FEW, "days: " + daily.length + " of " + 2 * n);
        }
        double[] before = known(daily, daily.length - 2 * n, daily.length - n);
        double[] now = known(daily, daily.length - n, daily.length);
        int missing = 2 * n - before.length - now.length;
        draft.n(before.length + now.length).missing(missing);
        boolean isUnknown = quantity == Quantity.FLOW ? missing > 0 : before.length == 0 || now.length == 0;
        if (isUnknown) {
            return draft.undefined(Reason.NO_DATA, "days are missing");
        }
        return rate(draft, level(before, quantity), level(now, quantity));
    }

    private static double[] known(double[] daily, int from, int to) {
        return Arrays.stream(daily, from, to)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static double level(double[] values, Quantity quantity) {
        return quantity == Quantity.FLOW ? Sum.of(values) : Sum.of(values) / values.length;
    }
}
