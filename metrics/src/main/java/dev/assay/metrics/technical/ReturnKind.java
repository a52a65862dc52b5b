package dev.assay.metrics.technical;

/** How a return is taken from two prices. */
public enum ReturnKind {
    /** p / p before - 1. */
    SIMPLE,
    /** ln(p / p before). */
    LOG
}
