package dev.assay.metrics;

/** Why a measurement has no value. */
public enum Reason {
    /** There was no observation. */
    EMPTY,
    /** All amounts are zero, so nobody has a share. */
    ZERO_TOTAL,
    /** There were fewer observations than the metric needs. */
    TOO_FEW,
    /** All observations are equal where their spread is divided by. */
    ZERO_VARIANCE,
    /** The spread is rounding error where it is divided by. */
    NEAR_ZERO_VARIANCE,
    /** What is divided by is zero. */
    ZERO_DENOMINATOR,
    /** An amount is negative that cannot be. */
    NEGATIVE_INPUT,
    /** A value is outside of where the metric is defined, such as a price of zero or a return below -1. */
    OUT_OF_DOMAIN,
    /** The approximation does not hold here. */
    INVALID_APPROXIMATION,
    /** What would have to be known was not given. */
    NO_DATA,
    /** Too much had not ended yet when the data was taken. */
    CENSORED,
    /** The window is shorter than the unit that is reported. */
    WINDOW_TOO_SHORT,
    /** A part that the metric is made of is undefined itself. */
    UNDEFINED_INPUT,
    /** All checks were inconclusive. */
    INCONCLUSIVE
}
