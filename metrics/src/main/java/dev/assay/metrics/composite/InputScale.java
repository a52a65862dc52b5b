package dev.assay.metrics.composite;

/** How a bounded input becomes a part of its bounds. */
public enum InputScale {
    /** By its distance. */
    LINEAR,
    /** By the logarithm of one and its distance. */
    ZIPFIAN
}
