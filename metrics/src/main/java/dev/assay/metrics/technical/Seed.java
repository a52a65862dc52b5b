package dev.assay.metrics.technical;

/** What an exponential average begins with; two libraries differ for hundreds of bars for no other reason. */
public enum Seed {
    /** The mean of the first n values, as TA-Lib; the first average is at the n-th. */
    SMA,
    /** The first value, as Tulip and TA-Lib's Metastock mode; the first average is at the first value. */
    FIRST_VALUE
}
