package dev.assay.metrics.technical;

/** The true range of the first bar, which has no close before it. */
public enum FirstTrueRange {
    /** There is none, as in TA-Lib. */
    SKIPPED,
    /** Its high minus its low, as in Wilder's book and Tulip. */
    HIGH_MINUS_LOW
}
