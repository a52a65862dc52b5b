package dev.assay.metrics.development;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** Who builds, and how steadily; {@link WorkItemMetrics} are of how fast they answer. */
public final class DevelopmentMetrics {

    private static final String ASSAY = "metrics of development, Assay";

    /** Commits: commits in the window, without merges. */
    public static final Metric COMMITS = metric(
            "commits", "Commits", Unit.COUNT, NEUTRAL, "commits in the window, without merges", "CHAOSS, code changes");

    /** Commit frequency: commits / (days / 7) per week, / 30 per month, / 365 per year. */
    public static final Metric COMMIT_FREQUENCY = metric(
            "commit_frequency",
            "Commit frequency",
            Unit.AS_INPUT,
            NEUTRAL,
            "commits / (days / 7) per week, / 30 per month, / 365 per year",
            "GrimoireLab");

    /** Active developers: distinct authors in 28 days. */
    public static final Metric ACTIVE_DEVELOPERS = metric(
            "active_developers",
            "Active developers",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct authors in 28 days",
            "Electric Capital, developer report");

    /**
     * Developers by engagement: full-time: active on 10 days or more of 28; one-time: one contribution in 84 days;
     * part-time: others.
     */
    public static final Metric ELECTRIC_CAPITAL_CLASS = metric(
            "electric_capital_class",
            "Developers by engagement",
            Unit.COUNT,
            NEUTRAL,
            "full-time: active on 10 days or more of 28; one-time: one contribution in 84 days; part-time: others",
            "Electric Capital, developer report");

    /** Developers by tenure: newcomer below 1 year, emerging to 2 years, established above. */
    public static final Metric DEVELOPER_TENURE = metric(
            "developer_tenure",
            "Developers by tenure",
            Unit.COUNT,
            NEUTRAL,
            "newcomer below 1 year, emerging to 2 years, established above",
            "Electric Capital, developer report");

    /** Contributor absence factor: smallest k with c(1) + ... + c(k) > total / 2, largest first. */
    public static final Metric CONTRIBUTOR_ABSENCE_FACTOR = metric(
            "contributor_absence_factor",
            "Contributor absence factor",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "smallest k with c(1) + ... + c(k) > total / 2, largest first",
            "CHAOSS (bus factor, pony factor)");

    /** Elephant factor: smallest k of organisations with more than half of the attributed contributions. */
    public static final Metric ELEPHANT_FACTOR = metric(
            "elephant_factor",
            "Elephant factor",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "smallest k of organisations with more than half of the attributed contributions",
            "CHAOSS");

    /**
     * Truck factor: authors to remove, greatest first, until more than half of the files have none; author by
     * degree of authorship.
     */
    public static final Metric TRUCK_FACTOR_DOA = metric(
            "truck_factor_doa",
            "Truck factor",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "authors to remove, greatest first, until more than half of the files have none; author by degree of authorship",
            "Avelino, Passos, Hora and Valente 2016");

    /**
     * Developer categories: core to 80 % of the commits, regular to 95 %, casual above; equal developers are in
     * one category.
     */
    public static final Metric DEVELOPER_CATEGORIES = metric(
            "developer_categories",
            "Developer categories",
            Unit.COUNT,
            NEUTRAL,
            "core to 80 % of the commits, regular to 95 %, casual above; equal developers are in one category",
            "CHAOSS, GrimoireLab");

    /** Growth of contributors: (second half - first half) / first half of the window. */
    public static final Metric CONTRIBUTOR_GROWTH_RATE = metric(
            "contributor_growth_rate",
            "Growth of contributors",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "(second half - first half) / first half of the window",
            "GrimoireLab");

    /** Developer momentum: ln((1 + d) / (1 + d before)), d the active developer-days of 90 days. */
    public static final Metric MOMENTUM = metric(
            "momentum",
            "Developer momentum",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "ln((1 + d) / (1 + d before)), d the active developer-days of 90 days",
            "momentum of active developer-days, Assay");

    /** Developer retention: active in period c + k of those who began in period c / those who began in c. */
    public static final Metric RETENTION = metric(
            "retention",
            "Developer retention",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "active in period c + k of those who began in period c / those who began in c",
            "cohort analysis");

    /** New contributors: authors whose first contribution ever is in the window. */
    public static final Metric NEW_CONTRIBUTORS = metric(
            "new_contributors",
            "New contributors",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "authors whose first contribution ever is in the window",
            "CHAOSS, new contributors");

    /** Inactive contributors: authors whose last contribution is older than the interval. */
    public static final Metric INACTIVE_CONTRIBUTORS = metric(
            "inactive_contributors",
            "Inactive contributors",
            Unit.COUNT,
            LOWER_IS_BETTER,
            "authors whose last contribution is older than the interval",
            "CHAOSS, inactive contributors");

    /** Conversion rate: D1 / D0, D2 / D1. */
    public static final Metric CONVERSION_RATE = metric(
            "conversion_rate",
            "Conversion rate",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "D1 / D0, D2 / D1",
            "CHAOSS, contributor funnel");

    /** Release frequency: releases * 365 / days, point releases included. */
    public static final Metric RELEASE_FREQUENCY = metric(
            "release_frequency",
            "Release frequency",
            Unit.PER_YEAR,
            NEUTRAL,
            "releases * 365 / days, point releases included",
            "CHAOSS, release frequency");

    /** Release regularity: standard deviation / mean of the times between releases. */
    public static final Metric RELEASE_REGULARITY = metric(
            "release_regularity",
            "Release regularity",
            Unit.RATIO,
            LOWER_IS_BETTER,
            "standard deviation / mean of the times between releases",
            "coefficient of variation");

    /** Burstiness: (sd - mean) / (sd + mean) of the times between events. */
    public static final Metric BURSTINESS = metric(
            "burstiness",
            "Burstiness",
            Unit.RATIO,
            NEUTRAL,
            "(sd - mean) / (sd + mean) of the times between events",
            "Goh and Barabasi 2008; Kim and Jo 2016");

    /** Code churn: sum of min(cap, added + removed) per commit / (days / 7). */
    public static final Metric CODE_CHURN = metric(
            "code_churn",
            "Code churn",
            Unit.PER_WEEK,
            NEUTRAL,
            "sum of min(cap, added + removed) per commit / (days / 7)",
            "CHAOSS, code changes lines; capped by Assay");

    /** Libyears: sum of max(0, latest stable release date - date of the release used). */
    public static final Metric LIBYEARS = metric(
            "libyears",
            "Libyears",
            Unit.YEARS,
            LOWER_IS_BETTER,
            "sum of max(0, latest stable release date - date of the release used)",
            "Cox, Bouwers, van Eekelen and Visser 2015");

    /** Organisational diversity: entropy of contributions by organisation / log2 of their number. */
    public static final Metric ORGANIZATIONAL_DIVERSITY = metric(
            "organizational_diversity",
            "Organisational diversity",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "entropy of contributions by organisation / log2 of their number",
            "CHAOSS; Shannon 1948");

    /** Time since the last commit: days from the last commit to now. */
    public static final Metric DAYS_SINCE_LAST_COMMIT = metric(
            "days_since_last_commit",
            "Time since the last commit",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "days from the last commit to now",
            ASSAY);

    private DevelopmentMetrics() {}

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("development." + id, name, Family.DEVELOPMENT, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                COMMITS,
                COMMIT_FREQUENCY,
                ACTIVE_DEVELOPERS,
                ELECTRIC_CAPITAL_CLASS,
                DEVELOPER_TENURE,
                CONTRIBUTOR_ABSENCE_FACTOR,
                ELEPHANT_FACTOR,
                TRUCK_FACTOR_DOA,
                DEVELOPER_CATEGORIES,
                CONTRIBUTOR_GROWTH_RATE,
                MOMENTUM,
                RETENTION,
                NEW_CONTRIBUTORS,
                INACTIVE_CONTRIBUTORS,
                CONVERSION_RATE,
                RELEASE_FREQUENCY,
                RELEASE_REGULARITY,
                BURSTINESS,
                CODE_CHURN,
                LIBYEARS,
                ORGANIZATIONAL_DIVERSITY,
                DAYS_SINCE_LAST_COMMIT);
    }
}
