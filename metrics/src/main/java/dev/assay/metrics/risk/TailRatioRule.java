package dev.assay.metrics.risk;

/** Where the tail ratio is defined. */
public enum TailRatioRule {
    /** Where the lower quantile is a loss and the upper a gain; the default. */
    OPPOSITE_SIGNS,
    /** Wherever the lower quantile is not zero: empyrical. */
    ANY_SIGNS
}
