package dev.assay.metrics.risk;

/** Which returns the historical expected shortfall is the mean of, for n returns and a tail of the fraction a. */
public enum ShortfallRule {
    /**
     * The a n smallest, the last of them by the fraction that is left: coherent, and the default. Acerbi and Tasche,
     * On the coherence of expected shortfall, Journal of Banking and Finance 26 (2002).
     */
    FRACTIONAL_TAIL,
    /** All that are at most the historical value at risk: PerformanceAnalytics. With ties it can be a gain. */
    AT_MOST_QUANTILE,
    /** The floor((n - 1) a) + 1 smallest: empyrical. */
    FLOOR_COUNT,
    /** The n - floor(n (1 - a)) smallest: ta4j. */
    CEILING_COUNT
}
