package dev.assay.metrics.development;

import java.time.Duration;

/** How long ago a developer began, by Electric Capital; a year has 365 days. */
public enum Tenure {
    /** Less than a year. */
    NEWCOMER,
    /** From one year to two years. */
    EMERGING,
    /** More than two years. */
    ESTABLISHED;

    private static final Duration YEAR = Duration.ofDays(365);

    /**
     * Returns the tenure after a time.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Tenure after(Duration sinceFirst) {
        if (sinceFirst.isNegative()) {
            throw new IllegalArgumentException("sinceFirst: negative: " + sinceFirst);
        }
        if (sinceFirst.compareTo(YEAR) < 0) {
            return NEWCOMER;
        }
        return sinceFirst.compareTo(YEAR.multipliedBy(2)) <= 0 ? EMERGING : ESTABLISHED;
    }
}
