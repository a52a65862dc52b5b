package dev.assay.contracts.logs;

/** Where logs go as they are read. What was taken can be given back, since an answer may turn out to be no good at its end. */
interface LogTarget {

    /** Takes a log; copies what it keeps. */
    void take(RawLog log);

    /** How much was taken, for {@link #rollback}. */
    int mark();

    /** Gives back what was taken since. */
    void rollback(int mark);
}
