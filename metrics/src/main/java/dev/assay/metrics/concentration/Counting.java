package dev.assay.metrics.concentration;

/** Which entities are counted. */
public enum Counting {
    /** Those that have more than nothing. */
    POSITIVE,
    /** All, those with nothing included. */
    ALL
}
