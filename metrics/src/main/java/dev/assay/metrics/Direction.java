package dev.assay.metrics;

/** Which way is better. */
public enum Direction {
    /** More is better. */
    HIGHER_IS_BETTER,
    /** Less is better. */
    LOWER_IS_BETTER,
    /** Best inside of a band. */
    TARGET,
    /** Neither. */
    NEUTRAL
}
