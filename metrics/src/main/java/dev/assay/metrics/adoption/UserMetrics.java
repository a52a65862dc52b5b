package dev.assay.metrics.adoption;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of users. */
public final class UserMetrics {

    /** How many use it. */
    public static final Metric ACTIVE_USERS = of(
            "active_users",
            "Active users",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct users of the trailing window, a union over its days",
            "Coin Metrics, asset metrics");

    /** How many use it a day. */
    public static final Metric DAILY_ACTIVE_USERS = of(
            "daily_active_users",
            "Daily active users",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct users of each day",
            "Coin Metrics, asset metrics");

    /** How many used it that day. */
    public static final Metric DAU = of(
            "dau",
            "Daily active users",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct users of a day",
            "Coin Metrics, asset metrics");

    /** How many used it in a week. */
    public static final Metric WAU = of(
            "wau",
            "Weekly active users",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct users of 7 days",
            "Coin Metrics, asset metrics");

    /** How many used it in a month. */
    public static final Metric MAU = of(
            "mau",
            "Monthly active users",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct users of 30 days",
            "Coin Metrics, asset metrics");

    /** On which part of the days a user comes. */
    public static final Metric STICKINESS = of(
            "stickiness",
            "Stickiness",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "mean of daily active users / distinct users of the same window",
            "Coin Metrics, asset metrics");

    /** Who came back in a period. */
    public static final Metric RETENTION_COHORT = of(
            "retention_cohort",
            "Retention, bounded",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "users of the cohort active in the k-th period after their first / users of the cohort",
            "Coin Metrics, asset metrics");

    /** Who came back in each period. */
    public static final Metric RETENTION_COHORT_ROW = of(
            "retention_cohort_row",
            "Retention of a cohort, bounded",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "bounded retention for k = 0, 1, ...",
            "Coin Metrics, asset metrics");

    /** Who came back in a period or later. */
    public static final Metric RETENTION_ROLLING = of(
            "retention_rolling",
            "Retention, rolling",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "users of the cohort active in the k-th period after their first or later / users of the cohort",
            "Amplitude: unbounded retention");

    /** Who did not come back. */
    public static final Metric CHURN = of(
            "churn",
            "Churn",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "1 - active now and before / active before",
            "Token Terminal, our metrics");

    /** Users won against users lost. */
    public static final Metric QUICK_RATIO = of(
            "quick_ratio",
            "Quick ratio of users",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "(new + reactivated) / churned",
            "Social Capital, growth accounting");

    private UserMetrics() {}

    /** Returns all of them. */
    public static List<Metric> all() {
        return List.of(
                ACTIVE_USERS,
                DAILY_ACTIVE_USERS,
                DAU,
                WAU,
                MAU,
                STICKINESS,
                RETENTION_COHORT,
                RETENTION_COHORT_ROW,
                RETENTION_ROLLING,
                CHURN,
                QUICK_RATIO);
    }

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("adoption." + id, name, Family.ADOPTION, unit, direction, formula, source);
    }
}
