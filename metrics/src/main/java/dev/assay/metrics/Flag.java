package dev.assay.metrics;

/** What a reader has to know beside a value. */
public enum Flag {
    /** A rate over a year from less than a year of data. */
    EXTRAPOLATED,
    /** Scaled up from a window that was only partly covered. */
    PARTIAL_WINDOW,
    /** From a sketch; the standard error or bound is given. */
    APPROXIMATE,
    /** Compares with the whole sample, later values included: no use as a signal. */
    IN_SAMPLE,
    /** Acts on what was not known yet; asked for by name. */
    LOOK_AHEAD,
    /** Beyond what can be true, such as a turnout above 1: the data is wrong somewhere. */
    SUSPECT_DATA,
    /** Some observations had not ended; they are counted as censored. */
    CENSORED,
    /** A bar that was not complete was dropped. */
    INCOMPLETE_BAR_DROPPED,
    /** Observations are missing in between, so some changes span more than one step. */
    GAPS,
    /** The number of trials is not known, so the best of many may be luck. */
    TRIALS_UNKNOWN
}
