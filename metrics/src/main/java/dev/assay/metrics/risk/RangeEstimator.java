package dev.assay.metrics.risk;

/** How volatility is estimated from bars. The variance per bar is the mean over the bars of the formula; O, H, L, C. */
public enum RangeEstimator {
    /** ln(H/L)^2 / (4 ln 2). Parkinson, Journal of Business 53 (1980). Assumes no drift and no gaps. */
    PARKINSON,
    /** ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2. Garman and Klass, Journal of Business 53 (1980). Assumes no drift. */
    GARMAN_KLASS,
    /** ln(H/C) ln(H/O) + ln(L/C) ln(L/O). Rogers and Satchell, Annals of Applied Probability 1 (1991). Any drift. */
    ROGERS_SATCHELL
}
