package dev.assay.core.limit;

import java.time.Duration;
import java.util.Objects;

/**
 * What a plan allows.
 *
 * @param requests how many requests in any window; 0 for no limit
 * @param window how long the window is
 * @param creditsPerMonth how many requests in a calendar month, UTC; 0 for no limit
 * @param creditsUsed how many of this month's were used before this JVM began to count
 */
public record RateLimit(int requests, Duration window, long creditsPerMonth, long creditsUsed) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative or the window not positive
     */
    public RateLimit {
        if (requests < 0) {
            throw new IllegalArgumentException("requests: negative: " + requests);
        }
        Objects.requireNonNull(window, "window");
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window: not positive: " + window);
        }
        if (window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("window: longer than a year: " + window);
        }
        if (creditsPerMonth < 0) {
            throw new IllegalArgumentException("creditsPerMonth: negative: " + creditsPerMonth);
        }
        if (creditsUsed < 0) {
            throw new IllegalArgumentException("creditsUsed: negative: " + creditsUsed);
        }
    }

    /** Returns no limit at all. */
    public static RateLimit none() {
        return new RateLimit(0, Duration.ofMinutes(1), 0, 0);
    }

    /**
     * Returns a limit of so many requests in any 60 seconds.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public static RateLimit perMinute(int requests) {
        return per(Duration.ofMinutes(1), requests);
    }

    /**
     * Returns a limit of so many requests in any window of that length.
     *
     * @throws IllegalArgumentException if the number is below 1 or the window not positive
     */
    public static RateLimit per(Duration window, int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests: below 1: " + requests);
        }
        return new RateLimit(requests, window, 0, 0);
    }

    /**
     * Returns this limit with a monthly count.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public RateLimit creditsPerMonth(long credits, long used) {
        return new RateLimit(requests, window, credits, used);
    }
}
