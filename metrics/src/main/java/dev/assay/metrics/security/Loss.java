package dev.assay.metrics.security;

/** Which losses are counted. */
public enum Loss {
    /** All that was taken. */
    GROSS,
    /** What was taken and did not come back. */
    NET
}
