package dev.assay.metrics.risk;

/** What capture ratios divide. */
public enum CaptureRule {
    /** Geometric means per period over the chosen periods; the default. */
    PER_PERIOD,
    /** The same, annualised: empyrical. It magnifies small differences, the more the more periods a year has. */
    ANNUALISED
}
