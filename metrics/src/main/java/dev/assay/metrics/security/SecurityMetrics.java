package dev.assay.metrics.security;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of this package. */
public final class SecurityMetrics {

    private static final String CHECKLIST = "metrics of audits and incidents, Assay";
    private static final String SCORECARD = "ossf/scorecard";

    /** The part of the deployed code that was audited, by value. */
    public static final Metric AUDIT_COVERAGE = metric(
            "audit_coverage",
            "Audit coverage",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "value in contracts whose deployed code was audited / value in all",
            CHECKLIST);

    /** How long ago the code in production was audited. */
    public static final Metric AUDIT_RECENCY = metric(
            "audit_recency",
            "Time since the last audit",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "days since the last audit of the code in production",
            CHECKLIST);

    /** The part of the findings that was fixed, by severity. */
    public static final Metric FINDINGS_RESOLVED = metric(
            "findings_resolved",
            "Findings resolved",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "sum(w * fixed) / sum(w), w 10, 7.5, 5, 2.5 by severity",
            "weights of " + SCORECARD);

    /** How many auditors have looked at the code in production. */
    public static final Metric INDEPENDENT_AUDITORS = metric(
            "independent_auditors",
            "Independent auditors",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct auditors of the code in production",
            CHECKLIST);

    /** The greatest bounty. */
    public static final Metric BOUNTY_MAX = metric(
            "bounty_max", "Greatest bounty", Unit.USD, HIGHER_IS_BETTER, "max of the rewards offered", CHECKLIST);

    /** The greatest bounty as a part of what it protects. */
    public static final Metric BOUNTY_RATIO = metric(
            "bounty_ratio",
            "Bounty ratio",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "greatest bounty / value at risk",
            CHECKLIST);

    /** How fast reports are triaged. */
    public static final Metric BOUNTY_RESPONSE = metric(
            "bounty_response",
            "Time to triage",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "Kaplan-Meier median of the time from report to triage",
            "Kaplan and Meier 1958");

    /** How many incidents there were. */
    public static final Metric INCIDENTS =
            metric("incidents", "Incidents", Unit.COUNT, LOWER_IS_BETTER, "incidents in the window", CHECKLIST);

    /** Losses as parts of what was there just before. */
    public static final Metric LOSS_RATIO = metric(
            "loss_ratio",
            "Loss ratio",
            Unit.RATIO,
            LOWER_IS_BETTER,
            "sum over incidents of loss / TVL just before the incident",
            CHECKLIST);

    /** How long there was no incident. */
    public static final Metric TIME_SINCE_INCIDENT = metric(
            "time_since_incident",
            "Time since the last incident",
            Unit.DAYS,
            HIGHER_IS_BETTER,
            "days since the last incident; the age of the project, censored, if there was none",
            CHECKLIST);

    /** How fast incidents end. */
    public static final Metric MTTR = metric(
            "mttr",
            "Mean time to recovery",
            Unit.HOURS,
            LOWER_IS_BETTER,
            "mean time from the start to the end of incidents that have ended",
            CHECKLIST);

    /** How fast weaknesses are fixed. */
    public static final Metric TIME_TO_FIX = metric(
            "time_to_fix",
            "Time to fix",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "Kaplan-Meier quantile of the time from report to fix",
            "Kaplan and Meier 1958");

    /** The mean of the checks by their risk. */
    public static final Metric SCORECARD_AGGREGATE = metric(
            "scorecard.aggregate",
            "Scorecard",
            Unit.POINTS_OF_10,
            HIGHER_IS_BETTER,
            "sum(w * score) / sum(w) over conclusive checks, w 10, 7.5, 5, 2.5 by risk",
            SCORECARD + ", scorecard_result.go");

    /** A part as a whole number of ten. */
    public static final Metric SCORECARD_PROPORTIONAL = metric(
            "scorecard.proportional",
            "Proportional score",
            Unit.POINTS_OF_10,
            HIGHER_IS_BETTER,
            "min(10, floor(10 * success / total)), 0 for a total of 0",
            SCORECARD + ", check_result.go");

    /** A weighted part as a whole number of ten. */
    public static final Metric SCORECARD_PROPORTIONAL_WEIGHTED = metric(
            "scorecard.proportional_weighted",
            "Weighted proportional score",
            Unit.POINTS_OF_10,
            HIGHER_IS_BETTER,
            "min(10, floor(10 * sum(w * success) / sum(w * total))) over groups with a total",
            SCORECARD + ", check_result.go");

    /** The part of the contracts whose source was verified, by value. */
    public static final Metric VERIFIED_SHARE = metric(
            "verified_share",
            "Verified source",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "value in contracts with verified source / value in all",
            CHECKLIST);

    /** How many ways administrators have to take control. */
    public static final Metric ADMIN_RISK = metric(
            "admin_risk",
            "Risks by administrators",
            Unit.COUNT,
            LOWER_IS_BETTER,
            "facts that hold among those known: upgradeable, no timelock, one signer, pausable",
            CHECKLIST);

    /** The part of the code that tests run. */
    public static final Metric TEST_COVERAGE = metric(
            "test_coverage",
            "Test coverage",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "covered / coverable lines or branches",
            CHECKLIST);

    /** Whether there is a way to report weaknesses. */
    public static final Metric DISCLOSURE_POLICY = metric(
            "disclosure_policy",
            "Disclosure policy",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "1 if there is one, 0 if there is none",
            SCORECARD + ", issue 4789");

    private static final List<Metric> ALL = List.of(
            AUDIT_COVERAGE,
            AUDIT_RECENCY,
            FINDINGS_RESOLVED,
            INDEPENDENT_AUDITORS,
            BOUNTY_MAX,
            BOUNTY_RATIO,
            BOUNTY_RESPONSE,
            INCIDENTS,
            LOSS_RATIO,
            TIME_SINCE_INCIDENT,
            MTTR,
            TIME_TO_FIX,
            SCORECARD_AGGREGATE,
            SCORECARD_PROPORTIONAL,
            SCORECARD_PROPORTIONAL_WEIGHTED,
            VERIFIED_SHARE,
            ADMIN_RISK,
            TEST_COVERAGE,
            DISCLOSURE_POLICY);

    private SecurityMetrics() {}

    /** Returns the metrics of this package; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("security." + id, name, Family.SECURITY, unit, direction, formula, source);
    }
}
