package dev.assay.core.client;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * When and how often a failed request is repeated. Only requests that are safe to repeat are; see
 * {@code docs/errors-and-retries.md}.
 *
 * @param maxAttempts how many attempts in all; 1 means no retry
 * @param firstWait the wait before the second attempt; doubles for each further one
 * @param maxWait the longest such wait
 * @param maxServerWait the longest wait on the server's order; a longer one ends the request with an error that says
 *     when to come back
 */
public record RetryPolicy(int maxAttempts, Duration firstWait, Duration maxWait, Duration maxServerWait) {

    /** Three attempts, half a second doubling to eight, the server's wait up to 30 seconds. */
    public static final RetryPolicy STANDARD =
            new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(30));

    /** Checks the numbers. */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts: below 1: " + maxAttempts);
        }
        notNegative(firstWait, "firstWait");
        notNegative(maxWait, "maxWait");
        notNegative(maxServerWait, "maxServerWait");
    }

    /** Returns a policy without retries. */
    public static RetryPolicy none() {
        return STANDARD.withMaxAttempts(1);
    }

    /**
     * Returns this policy with that many attempts in all.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, firstWait, maxWait, maxServerWait);
    }

    /**
     * Returns this policy with another longest wait on the server's order.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxServerWait(Duration wait) {
        return new RetryPolicy(maxAttempts, firstWait, maxWait, wait);
    }

    /**
     * Returns the wait after the given failed attempt, from 1: the first wait, doubled for each attempt before it, at
     * most the longest; shortened at random by up to a half.
     */
    public Duration waitAfter(int attempt, RandomGenerator random) {
        Duration full = firstWait;
        for (int i = 1; i < attempt && full.compareTo(maxWait) < 0 && !full.isZero(); i++) {
            full = full.plus(full);
        }
        long millis = (full.compareTo(maxWait) < 0 ? full : maxWait).toMillis();
        return Duration.ofMillis(millis - (long) (random.nextDouble() * millis / 2));
    }

    private static void notNegative(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + ": negative: " + duration);
        }
    }
}
