package dev.assay.metrics.distribution;

/** How a sum is compared with a threshold. */
public enum Comparison {
    /** The sum has to be more than the threshold: exactly half is no majority. */
    STRICTLY_MORE,
    /** The sum may be equal to the threshold. */
    AT_LEAST
}
