package dev.assay.metrics.community;

/** What a classifier says of a message. */
public enum Polarity {
    /** In favour. */
    POSITIVE,
    /** Against. */
    NEGATIVE,
    /** Neither. */
    NEUTRAL,
    /** It could not be classified, for example because of its language. */
    UNCLASSIFIED
}
