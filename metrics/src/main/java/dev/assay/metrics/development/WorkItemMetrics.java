package dev.assay.metrics.development;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** How issues and change requests are dealt with. */
public final class WorkItemMetrics {

    private static final String ASSAY = "metrics of development, Assay";

    /** Time to first response: Kaplan-Meier quantile from opening to the first answer by somebody else. */
    public static final Metric TIME_TO_FIRST_RESPONSE = metric(
            "time_to_first_response",
            "Time to first response",
            Unit.HOURS,
            LOWER_IS_BETTER,
            "Kaplan-Meier quantile from opening to the first answer by somebody else",
            "CHAOSS; Kaplan and Meier 1958");

    /** Time to close: Kaplan-Meier quantile from opening to closing. */
    public static final Metric TIME_TO_CLOSE = metric(
            "time_to_close",
            "Time to close",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "Kaplan-Meier quantile from opening to closing",
            "CHAOSS; Kaplan and Meier 1958");

    /** Time to merge: quantile of the cumulative incidence from opening to merging. */
    public static final Metric TIME_TO_MERGE = metric(
            "time_to_merge",
            "Time to merge",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "quantile of the cumulative incidence from opening to merging",
            "CHAOSS; Fine and Gray 1999");

    /** Responsiveness: answered within 2 business days / due. */
    public static final Metric RESPONSIVENESS = metric(
            "responsiveness",
            "Responsiveness",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "answered within 2 business days / due",
            "VMware and CHAOSS, starter model");

    /** Closure ratio: closed in the window / opened in the window. */
    public static final Metric CLOSURE_RATIO = metric(
            "closure_ratio",
            "Closure ratio",
            Unit.RATIO,
            HIGHER_IS_BETTER,
            "closed in the window / opened in the window",
            "GrimoireLab, review efficiency index");

    /** Acceptance ratio: merged / (merged + closed unmerged). */
    public static final Metric ACCEPTANCE_RATIO = metric(
            "acceptance_ratio",
            "Acceptance ratio",
            Unit.FRACTION,
            NEUTRAL,
            "merged / (merged + closed unmerged)",
            "CHAOSS, change request acceptance ratio");

    /** Age of the backlog: median age of what is open. */
    public static final Metric BACKLOG_AGE = metric(
            "backlog_age",
            "Age of the backlog",
            Unit.DAYS,
            LOWER_IS_BETTER,
            "median age of what is open",
            "CHAOSS, issue age");

    /** Review coverage: merged with a review by somebody else / merged. */
    public static final Metric REVIEW_COVERAGE = metric(
            "review_coverage",
            "Review coverage",
            Unit.FRACTION,
            HIGHER_IS_BETTER,
            "merged with a review by somebody else / merged",
            ASSAY);

    /** Self-merges: merged by the author / merged. */
    public static final Metric SELF_MERGE_RATE = metric(
            "self_merge_rate", "Self-merges", Unit.FRACTION, LOWER_IS_BETTER, "merged by the author / merged", ASSAY);

    private WorkItemMetrics() {}

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("development." + id, name, Family.DEVELOPMENT, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                TIME_TO_FIRST_RESPONSE,
                TIME_TO_CLOSE,
                TIME_TO_MERGE,
                RESPONSIVENESS,
                CLOSURE_RATIO,
                ACCEPTANCE_RATIO,
                BACKLOG_AGE,
                REVIEW_COVERAGE,
                SELF_MERGE_RATE);
    }
}
