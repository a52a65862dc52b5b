package dev.assay.metrics.adoption;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts users by day. Only days that have ended count; the day that a time is in has not. The users of a week are a
 * union: adding up its days counts who came twice twice. Addresses are not people.
 */
public final class Users {

    /** How many days make a month where nothing else is said. */
    public static final int DAYS_OF_MONTH = 30;

    private static final int DAYS_OF_WEEK = 7;

    private Users() {}

    /** Returns how many were active on the last day before a time. */
    public static Measurement daily(PeriodActivity activity, Instant asOf) {
        return count(UserMetrics.DAU, activity, asOf, 1);
    }

    /** Returns how many were active in the last 7 days before a time. */
    public static Measurement weekly(PeriodActivity activity, Instant asOf) {
        return count(UserMetrics.WAU, activity, asOf, DAYS_OF_WEEK);
    }

    /** Returns how many were active in the last {@link #DAYS_OF_MONTH} days before a time. */
    public static Measurement monthly(PeriodActivity activity, Instant asOf) {
        return count(UserMetrics.MAU, activity, asOf, DAYS_OF_MONTH);
    }

    /**
     * Returns how many different ones were active in the last days before a time. Range: 0 and up; nobody is 0. More is
     * better. Flagged {@code PARTIAL_WINDOW} if the window starts before the first activity. Source: Coin Metrics,
     * "unique addresses in the trailing days".
     *
     * @param activity by day
     * @param days how many, at least 1
     * @throws IllegalArgumentException if the activity is not by day
     */
    public static Measurement active(PeriodActivity activity, Instant asOf, int days) {
        return count(UserMetrics.ACTIVE_USERS, activity, asOf, days);
    }

    private static Measurement count(Metric metric, PeriodActivity activity, Instant asOf, int days) {
        long end = end(activity, asOf, days);
        long active = activity.activeWithin(end - days, end);
        return draft(metric, activity, end, days).value((double) active);
    }

    /** Returns the number of users of each of the last days before a time, the last one last. */
    public static List<Measurement> byDay(PeriodActivity activity, Instant asOf, int days) {
        long end = end(activity, asOf, days);
        List<Measurement> counts = new ArrayList<>();
        for (long day = end - days; day < end; day++) {
            counts.add(
                    draft(UserMetrics.DAILY_ACTIVE_USERS, activity, day + 1, 1).value((double) activity.active(day)));
        }
        return List.copyOf(counts);
    }

    /**
     * Returns the mean of daily users / different users of the same days: on which part of the days a user comes. Range:
     * above 0 to 1; more is better. Undefined if nobody came. The users of the last day alone, or the sum of daily users
     * as the monthly ones, would give another number.
     *
     * @param days how many; {@link #DAYS_OF_MONTH} and 28 are usual
     */
    public static Measurement stickiness(PeriodActivity activity, Instant asOf, int days) {
        long end = end(activity, asOf, days);
        long all = activity.activeWithin(end - days, end);
        long sum = 0;
        for (long day = end - days; day < end; day++) {
            sum += activity.active(day);
        }
        Measurement.Draft draft = draft(UserMetrics.STICKINESS, activity, end, days);
        return all == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR, "nobody was active")
                : draft.value((double) sum / days / all);
    }

    /** Returns revenue / users of the same window. May be negative; more is better. Undefined without users. */
    public static Measurement arpu(double revenue, long activeUsers) {
        Ratios.notNegative("activeUsers", activeUsers);
        return Ratios.signed(Measurement.of(IncomeMetrics.ARPU).n(activeUsers), revenue, (double) activeUsers);
    }

    private static long end(PeriodActivity activity, Instant asOf, int days) {
        if (activity.unit() != PeriodUnit.DAY) {
            throw new IllegalArgumentException("activity: not by day but by " + activity.unit());
        }
        Ratios.positive("days", days);
        return activity.unit().indexOf(asOf);
    }

    private static Measurement.Draft draft(Metric metric, PeriodActivity activity, long end, int days) {
        long from = end - days;
        boolean isPartial =
                activity.first().isEmpty() || from < activity.first().getAsLong();
        return Measurement.of(metric)
                .n(days)
                .window(new Window(PeriodUnit.DAY.start(from), PeriodUnit.DAY.start(end)))
                .population("users as accumulated")
                .convention("days", days)
                .flagIf(isPartial, Flag.PARTIAL_WINDOW);
    }
}
