package dev.assay.metrics;

/** What a value is counted in. Ratios are fractions, 0.12 and not 12, unless the unit says otherwise. */
public enum Unit {
    /** A count of things. */
    COUNT,
    /** A part of a whole or a relative change, as a fraction. */
    FRACTION,
    /** A quotient without a unit of its own. */
    RATIO,
    /** Hundredths, where that is how everybody quotes it. */
    PERCENT,
    /** The Herfindahl-Hirschman scale, 0 to 10,000. */
    HHI_POINTS,
    /** A scale from 0 to 100. */
    POINTS_OF_100,
    /** A scale from 0 to 10. */
    POINTS_OF_10,
    /** Bits of information. */
    BITS,
    /** Nats of information. */
    NATS,
    /** US dollars. */
    USD,
    /** The quote currency of the series measured. */
    QUOTE_CURRENCY,
    /** Whole units of a token or native coin. */
    TOKENS,
    /** The smallest units of a token or coin, such as wei. */
    BASE_UNITS,
    /** Gas. */
    GAS,
    /** Days. */
    DAYS,
    /** Hours. */
    HOURS,
    /** Seconds. */
    SECONDS,
    /** Periods of the series measured. */
    PERIODS,
    /** How often a year. */
    PER_YEAR,
    /** How often a week. */
    PER_WEEK,
    /** How often in 30 days. */
    PER_30_DAYS,
    /** Years. */
    YEARS,
    /** The unit of the input. */
    AS_INPUT
}
