package dev.assay.series;

/** Which end of its period the time of a bar names. */
public enum LabelSide {
    /** The start: the bar of 1 March 00:00 covers 1 March. */
    START,
    /** The end: the bar of 1 March 00:00 covers 28 or 29 February. */
    END
}
