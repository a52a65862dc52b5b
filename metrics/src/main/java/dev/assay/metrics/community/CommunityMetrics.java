package dev.assay.metrics.community;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of this package. */
public final class CommunityMetrics {

    private static final String ASSAY = "metrics of communities, Assay";

    /** How many take part. */
    public static final Metric ACTIVE_MEMBERS = metric(
            "active_members",
            "Active members",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct authors with at least one message, vote or post in the window",
            ASSAY);

    /** How a number grows. */
    public static final Metric GROWTH_RATE =
            metric("growth_rate", "Growth rate", Unit.FRACTION, HIGHER_IS_BETTER, "(b - a) / a", ASSAY);

    /** How a number grows per period. */
    public static final Metric COMPOUND_GROWTH = metric(
            "compound_growth",
            "Compound growth",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(b / a)^(1/k) - 1 over k periods",
            ASSAY);

    /** The part of the members of one window who are gone in the next. */
    public static final Metric CHURN = metric(
            "churn",
            "Churn",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "1 - active in both windows / active in the earlier",
            ASSAY);

    /** How many more messages are positive than negative. */
    public static final Metric SENTIMENT_BALANCE = metric(
            "sentiment_balance",
            "Community sentiment, balance",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "(positive - negative) / (positive + negative)",
            ASSAY);

    /** The mood of the mean author. */
    public static final Metric SENTIMENT_MEAN = metric(
            "sentiment_mean",
            "Community sentiment, mean by author",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "mean over authors of the mean score of their messages",
            ASSAY);

    /** How unusual the mood is. */
    public static final Metric SENTIMENT_Z = metric(
            "sentiment_z",
            "Community sentiment against its past",
            Unit.RATIO,
            NEUTRAL,
            "(today - mean of the trailing 90 days) / their standard deviation",
            ASSAY);

    /** The part of the talk that is about one asset. */
    public static final Metric SOCIAL_DOMINANCE = metric(
            "social_dominance",
            "Social dominance",
            Unit.FRACTION,
            NEUTRAL,
            "mentions of the asset / mentions of all tracked assets",
            "Santiment");

    /** How many react to what is posted. */
    public static final Metric ENGAGEMENT_RATE = metric(
            "engagement_rate",
            "Engagement rate",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "interactions / (followers * posts)",
            ASSAY);

    /** Whether few do all of the talking. */
    public static final Metric CONTRIBUTOR_INEQUALITY = metric(
            "contributor_inequality",
            "Inequality of contributors",
            Unit.FRACTION,
            LOWER_IS_BETTER,
            "Gini coefficient of messages per author",
            "Gini 1912");

    private static final List<Metric> ALL = List.of(
            ACTIVE_MEMBERS,
            GROWTH_RATE,
            COMPOUND_GROWTH,
            CHURN,
            SENTIMENT_BALANCE,
            SENTIMENT_MEAN,
            SENTIMENT_Z,
            SOCIAL_DOMINANCE,
            ENGAGEMENT_RATE,
            CONTRIBUTOR_INEQUALITY);

    private CommunityMetrics() {}

    /** Returns the metrics of this package; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("community." + id, name, Family.COMMUNITY, unit, direction, formula, source);
    }
}
