package dev.assay.api.tokenmetrics;

import dev.assay.core.limit.RateLimit;

/**
 * What the plans allow, as guides of 2025 quote the service's documentation; the numbers moved over time and the
 * account's dashboard is the authority. The free plan is left out because sources contradict each other.
 */
public enum Plan {
    /** 20 requests a minute, 5,000 a month. */
    BASIC(20, 5_000),
    /** 60 requests a minute, 20,000 a month. */
    ADVANCED(60, 20_000),
    /** 180 requests a minute, 100,000 a month. */
    PREMIUM(180, 100_000),
    /** 600 requests a minute, 500,000 a month. */
    VIP(600, 500_000);

    private final int perMinute;
    private final long perMonth;

    Plan(int perMinute, long perMonth) {
        this.perMinute = perMinute;
        this.perMonth = perMonth;
    }

    /** Returns the plan's limit, with no credit used yet. */
    public RateLimit limit() {
        return RateLimit.perMinute(perMinute).creditsPerMonth(perMonth, 0);
    }
}
