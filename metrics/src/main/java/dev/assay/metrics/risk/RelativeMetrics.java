package dev.assay.metrics.risk;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The metrics of two series. */
public final class RelativeMetrics {

    /** Beta: cov(r, b) / var(b). */
    public static final Metric BETA =
            metric("beta", "Beta", Unit.RATIO, Direction.NEUTRAL, "cov(r, b) / var(b)", "Sharpe 1964");

    /** Fama beta: sd(r) / sd(b). */
    public static final Metric FAMA_BETA =
            metric("fama_beta", "Fama beta", Unit.RATIO, Direction.NEUTRAL, "sd(r) / sd(b)", "Fama 1972");

    /** Alpha, annualised geometrically: (1 + mean(r - rf - beta (b - rf)))^P - 1. */
    public static final Metric ALPHA = metric(
            "alpha_annualised_geometric",
            "Alpha, annualised geometrically",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "(1 + mean(r - rf - beta (b - rf)))^P - 1",
            "empyrical");

    /** Jensen's alpha on annual returns: R - RF - beta (B - RF), all annualised. */
    public static final Metric JENSEN_ALPHA = metric(
            "jensen_alpha_annual",
            "Jensen's alpha on annual returns",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "R - RF - beta (B - RF), all annualised",
            "Jensen 1968; Bacon 2008");

    /** Correlation: cov(x, y) / (sd(x) sd(y)). */
    public static final Metric CORRELATION =
            metric("correlation", "Correlation", Unit.RATIO, Direction.NEUTRAL, "cov(x, y) / (sd(x) sd(y))", "Pearson");

    /** Rank correlation: correlation of average ranks. */
    public static final Metric SPEARMAN = metric(
            "spearman",
            "Rank correlation",
            Unit.RATIO,
            Direction.NEUTRAL,
            "correlation of average ranks",
            "Spearman 1904");

    /** Kendall's tau-b: (concordant - discordant) / sqrt((pairs - ties in x) (pairs - ties in y)). */
    public static final Metric KENDALL_TAU_B = metric(
            "kendall_tau_b",
            "Kendall's tau-b",
            Unit.RATIO,
            Direction.NEUTRAL,
            "(concordant - discordant) / sqrt((pairs - ties in x) (pairs - ties in y))",
            "Kendall 1945; algorithm of Knight 1966");

    /** Information ratio: mean(r - b) / sd(r - b) sqrt(P). */
    public static final Metric INFORMATION_RATIO = metric(
            "information_ratio",
            "Information ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "mean(r - b) / sd(r - b) sqrt(P)",
            "Sharpe 1994");

    /** Tracking error: sd(r - b) sqrt(P). */
    public static final Metric TRACKING_ERROR = metric(
            "tracking_error",
            "Tracking error",
            Unit.FRACTION,
            Direction.LOWER_IS_BETTER,
            "sd(r - b) sqrt(P)",
            "definition");

    /** Treynor ratio: annualised geometric return of r - rf / beta. */
    public static final Metric TREYNOR = metric(
            "treynor",
            "Treynor ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "annualised geometric return of r - rf / beta",
            "Treynor 1965; Bacon 2008");

    /** Up capture: geometric mean of r / of b over periods with b &gt; 0. */
    public static final Metric UP_CAPTURE = metric(
            "up_capture",
            "Up capture",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "geometric mean of r / of b over periods with b > 0",
            "Morningstar, per period");

    /** Down capture: geometric mean of r / of b over periods with b &lt; 0. */
    public static final Metric DOWN_CAPTURE = metric(
            "down_capture",
            "Down capture",
            Unit.RATIO,
            Direction.LOWER_IS_BETTER,
            "geometric mean of r / of b over periods with b < 0",
            "Morningstar, per period");

    /** Capture: geometric mean of r / of b over all periods. */
    public static final Metric CAPTURE = metric(
            "capture",
            "Capture",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "geometric mean of r / of b over all periods",
            "Morningstar, per period");

    /** Up-down capture: up capture / down capture. */
    public static final Metric UP_DOWN_CAPTURE = metric(
            "up_down_capture",
            "Up-down capture",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "up capture / down capture",
            "Morningstar, per period");

    /** Modified Treynor ratio: annualised geometric return of r - rf / (beta sd(b) sqrt(P)). */
    public static final Metric MODIFIED_TREYNOR = metric(
            "modified_treynor",
            "Modified Treynor ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "annualised geometric return of r - rf / (beta sd(b) sqrt(P))",
            "Bacon 2008");

    /** Rolling correlation: correlation of each window. */
    public static final Metric ROLLING_CORRELATION = metric(
            "rolling_correlation",
            "Rolling correlation",
            Unit.RATIO,
            Direction.NEUTRAL,
            "correlation of each window",
            "Pearson");

    /** Rolling beta: beta of each window. */
    public static final Metric ROLLING_BETA =
            metric("rolling_beta", "Rolling beta", Unit.RATIO, Direction.NEUTRAL, "beta of each window", "Sharpe 1964");

    private RelativeMetrics() {}

    private static Metric metric(
            String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("risk." + id, name, Family.RISK, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                BETA,
                FAMA_BETA,
                ALPHA,
                JENSEN_ALPHA,
                CORRELATION,
                SPEARMAN,
                KENDALL_TAU_B,
                INFORMATION_RATIO,
                TRACKING_ERROR,
                TREYNOR,
                UP_CAPTURE,
                DOWN_CAPTURE,
                CAPTURE,
                UP_DOWN_CAPTURE,
                MODIFIED_TREYNOR,
                ROLLING_CORRELATION,
                ROLLING_BETA);
    }
}
