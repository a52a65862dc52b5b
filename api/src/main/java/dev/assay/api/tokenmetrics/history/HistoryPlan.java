package dev.assay.api.tokenmetrics.history;

import dev.assay.api.tokenmetrics.market.DateRange;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What reading a history takes, before any traffic.
 *
 * @param windows the ranges of days to be read, oldest first; together all days, and each day once
 * @param maxRequests the most requests if none fails, those that look names up included; empty where the number of tokens
 *     is not known
 * @param minimumTime the least time that the limit on requests per window of time leaves for the windows' requests
 */
public record HistoryPlan(List<DateRange> windows, OptionalLong maxRequests, Duration minimumTime) {

    /** Copies the windows. */
    public HistoryPlan {
        windows = List.copyOf(windows);
    }

    /** Returns the most credits if no request fails: one a request. */
    public OptionalLong maxCredits() {
        return maxRequests;
    }

    /** Returns the least time in whole minutes, rounded up. */
    public long minimumMinutes() {
        return minimumTime.plusSeconds(59).toMinutes();
    }
}
