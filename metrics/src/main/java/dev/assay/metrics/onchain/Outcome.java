package dev.assay.metrics.onchain;

/** Which transactions are counted. */
public enum Outcome {
    /** Those that did what they were to do. */
    SUCCESSFUL,
    /** Those that did not, and were paid for. */
    FAILED,
    /** Both. */
    ALL
}
