package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who comes back. A cohort is all whose first activity is in one period. Bounded retention asks who was active in a
 * period, and can rise again; rolling retention asks who was active in it or later, and only falls; they are different
 * metrics. A period that has not ended by the time given is no observation: its cells are undefined ({@code CENSORED}),
 * not low.
 */
public final class Retention {

    private Retention() {}

    /**
     * A cohort's retention by periods since its first.
     *
     * @param cohort the period of first activity
     * @param size how many it has
     * @param cells the retention after 0, 1, ... periods
     */
    public record Row(long cohort, long size, List<Measurement> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Returns |cohort active in period cohort + k| / |cohort|. Range: 0 to 1, and 1 for k = 0; more is better. Undefined
     * for an empty cohort ({@code EMPTY}) and before the period has ended ({@code CENSORED}).
     *
     * @param cohort the number of the period, as {@code activity.unit().indexOf(time)}
     * @param k how many periods later
     * @param asOf when the data was taken
     * @throws IllegalArgumentException if k is negative
     */
    public static Measurement bounded(PeriodActivity activity, long cohort, int k, Instant asOf) {
        Ratios.notNegative("k", k);
        return bounded(UserMetrics.RETENTION_COHORT, activity, cohort, k, asOf);
    }

    private static Measurement bounded(Metric metric, PeriodActivity activity, long cohort, int k, Instant asOf) {
        return cell(metric, activity, cohort, k, asOf, activity.retained(cohort, cohort + k));
    }

    /**
     * Returns |cohort active in period cohort + k or later| / |cohort|, later being up to the last period that has ended.
     * Range: 0 to 1; never rises with k; more is better. Flagged {@code CENSORED} where it is defined, for who has not come
     * back may still do so. Undefined as for {@link #bounded}.
     */
    public static Measurement rolling(PeriodActivity activity, long cohort, int k, Instant asOf) {
        Ratios.notNegative("k", k);
        List<Long> later = activity.retainedFrom(cohort, activity.unit().indexOf(asOf));
        return cell(UserMetrics.RETENTION_ROLLING, activity, cohort, k, asOf, k < later.size() ? later.get(k) : 0);
    }

    /** Returns the bounded retention of a cohort for all periods that have ended; empty if its own has not. */
    public static Row row(PeriodActivity activity, long cohort, Instant asOf) {
        long cells = activity.unit().indexOf(asOf) - cohort;
        return row(activity, cohort, asOf, Math.toIntExact(Math.max(0, cells)));
    }

    private static Row row(PeriodActivity activity, long cohort, Instant asOf, int cells) {
        List<Measurement> row = new ArrayList<>();
        for (int k = 0; k < cells; k++) {
            row.add(bounded(UserMetrics.RETENTION_COHORT_ROW, activity, cohort, k, asOf));
        }
        return new Row(cohort, activity.fresh(cohort), row);
    }

    /**
     * Returns the bounded retention of every cohort from the first period on, each with as many cells as the first has;
     * those of periods that have not ended are {@code CENSORED}. Empty without activity.
     */
    public static List<Row> table(PeriodActivity activity, Instant asOf) {
        if (activity.first().isEmpty()) {
            return List.of();
        }
        long first = activity.first().getAsLong();
        long end = activity.unit().indexOf(asOf);
        List<Row> rows = new ArrayList<>();
        for (long cohort = first; cohort < end; cohort++) {
            rows.add(row(activity, cohort, asOf, Math.toIntExact(end - first)));
        }
        return List.copyOf(rows);
    }

    private static Measurement cell(
            Metric metric, PeriodActivity activity, long cohort, int k, Instant asOf, long retained) {
        long size = activity.fresh(cohort);
        long period = cohort + k;
        Measurement.Draft draft = draft(metric, activity, period)
                .n(size)
                .convention("cohort", activity.unit().start(cohort).toString())
                .convention("k", k);
        if (hasNotEnded(activity, period, asOf)) {
            return draft.flag(Flag.CENSORED).undefined(Reason.CENSORED, "the period has not ended");
        }
        if (size == 0) {
            return draft.undefined(Reason.EMPTY, "nobody is in the cohort");
        }
        return draft.flagIf(metric.equals(UserMetrics.RETENTION_ROLLING) && retained < size, Flag.CENSORED)
                .value((double) retained / size);
    }

    /**
     * Returns 1 - (active in a period and the one before) / active in the one before. Range: 0 to 1; less is better.
     * Undefined if nobody was active before, or the period has not ended.
     */
    public static Measurement churn(PeriodActivity activity, long period, Instant asOf) {
        Measurement.Draft draft = draft(UserMetrics.CHURN, activity, period);
        return hasNotEnded(activity, period, asOf)
                ? draft.flag(Flag.CENSORED).undefined(Reason.CENSORED, "the period has not ended")
                : churn(draft, activity.active(period - 1), activity.common(period - 1, period));
    }

    /**
     * Returns 1 - stayed / active before; see the other method.
     *
     * @throws IllegalArgumentException if a count is negative, or more stayed than there were
     */
    public static Measurement churn(long activeBefore, long stayed) {
        Ratios.notNegative("activeBefore", activeBefore);
        Ratios.notNegative("stayed", stayed);
        if (stayed > activeBefore) {
            throw new IllegalArgumentException("stayed: more than were active before: " + stayed);
        }
        return churn(Measurement.of(UserMetrics.CHURN), activeBefore, stayed);
    }

    private static Measurement churn(Measurement.Draft draft, long before, long stayed) {
        draft.n(before);
        return before == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "nobody was active before")
                : draft.value((double) (before - stayed) / before);
    }

    /**
     * Returns (new + reactivated) / churned, from the period before to this one. Range: 0 and up, above 1 when growing;
     * more is better. Undefined if nobody churned, or the period has not ended.
     */
    public static Measurement quickRatio(PeriodActivity activity, long period, Instant asOf) {
        Measurement.Draft draft = draft(UserMetrics.QUICK_RATIO, activity, period);
        if (hasNotEnded(activity, period, asOf)) {
            return draft.flag(Flag.CENSORED).undefined(Reason.CENSORED, "the period has not ended");
        }
        long churned = activity.active(period - 1) - activity.common(period - 1, period);
        return quickRatio(draft, activity.fresh(period) + activity.reactivated(period), churned);
    }

    /** Returns (new + reactivated) / churned; see the other method. */
    public static Measurement quickRatio(long fresh, long reactivated, long churned) {
        Ratios.notNegative("fresh", fresh);
        Ratios.notNegative("reactivated", reactivated);
        Ratios.notNegative("churned", churned);
        return quickRatio(Measurement.of(UserMetrics.QUICK_RATIO), fresh + reactivated, churned);
    }

    private static Measurement quickRatio(Measurement.Draft draft, long won, long lost) {
        draft.n(won + lost);
        return lost == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "nobody churned")
                : draft.value((double) won / lost);
    }

    private static boolean hasNotEnded(PeriodActivity activity, long period, Instant asOf) {
        return period >= activity.unit().indexOf(asOf);
    }

    private static Measurement.Draft draft(Metric metric, PeriodActivity activity, long period) {
        return Measurement.of(metric)
                .window(new Window(
                        activity.unit().start(period), activity.unit().start(period + 1)))
                .population("users as accumulated")
                .convention("period", activity.unit());
    }
}
