package dev.assay.metrics.risk;

/** Whether a missing return has taken time, where nothing but the number of returns tells how long it was. */
public enum MissingReturns {
    /** It has not; the default. */
    NOT_COUNTED,
    /** It has, as if it had been zero: empyrical. */
    COUNTED
}
