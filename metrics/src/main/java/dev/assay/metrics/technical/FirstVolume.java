package dev.assay.metrics.technical;

/** What on-balance volume begins with; a constant that everything later carries. */
public enum FirstVolume {
    /** Zero, as in Tulip. */
    ZERO,
    /** The volume of the first bar, as in TA-Lib. */
    VOLUME
}
