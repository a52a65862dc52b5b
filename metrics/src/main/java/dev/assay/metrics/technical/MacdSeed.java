package dev.assay.metrics.technical;

/** What the averages of a MACD begin with. */
public enum MacdSeed {
    /** As TA-Lib: the fast average begins with the mean of the n bars that end where the slow one begins. */
    TA_LIB,
    /** Each average begins with the mean of its first n values: the plain difference of two averages. */
    SMA,
    /** Each average begins with its first value; that of the signal with the line where the slow window is full. */
    FIRST_VALUE,
    /** As {@link #FIRST_VALUE}, with the book's weights 0.15 and 0.075 for 12 and 26; other periods are refused. */
    BOOK
}
