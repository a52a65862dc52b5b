package dev.assay.testing.tokenmetrics;

import java.time.Duration;

/**
 * A limit of requests, and how the server says that it is reached. Immutable.
 *
 * <p>A fixed window is aligned to the clock; a sliding one looks back from each request. Refused requests do not count.
 */
public final class RateLimit {

    final int requests;
    final Duration window;
    final boolean sliding;
    final boolean retryAfter;
    final boolean reset;

    private RateLimit(int requests, Duration window, boolean sliding, boolean retryAfter, boolean reset) {
        this.requests = requests;
        this.window = window;
        this.sliding = sliding;
        this.retryAfter = retryAfter;
        this.reset = reset;
    }

    /**
     * Returns a limit with a sliding window of a minute, whose 429 carries no hint how long to wait.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public static RateLimit perMinute(int requests) {
        return per(Duration.ofMinutes(1), requests);
    }

    /**
     * Returns a limit with a sliding window, whose 429 carries no hint how long to wait.
     *
     * @throws IllegalArgumentException if the window is under a millisecond or the number not positive
     */
    public static RateLimit per(Duration window, int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests: not positive: " + requests);
        }
        if (window.toMillis() < 1) {
            throw new IllegalArgumentException("window: under a millisecond: " + window);
        }
        return new RateLimit(requests, window, true, false, false);
    }

    /** Returns the limit with a window that begins at each full window of the clock. */
    public RateLimit fixedWindow() {
        return new RateLimit(requests, window, false, retryAfter, reset);
    }

    /** Returns the limit with {@code Retry-After}, whole seconds rounded up, in its 429. */
    public RateLimit withRetryAfter() {
        return new RateLimit(requests, window, sliding, true, reset);
    }

    /** Returns the limit with {@code X-RateLimit-Reset}, epoch seconds rounded up, in its 429. UNVERIFIED live. */
    public RateLimit withReset() {
        return new RateLimit(requests, window, sliding, retryAfter, true);
    }

    @Override
    public String toString() {
        return "RateLimit[" + requests + " per " + window + (sliding ? ", sliding]" : ", fixed]");
    }
}
