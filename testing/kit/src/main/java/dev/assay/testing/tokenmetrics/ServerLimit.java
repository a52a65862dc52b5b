package dev.assay.testing.tokenmetrics;

import java.time.Duration;

/**
 * A limit of requests, and how the server says that it is reached. Immutable.
 *
 * <p>A fixed window is aligned to the clock; a sliding one looks back from each request. Refused requests do not count.
 */
public final class ServerLimit {

    final int requests;
    final Duration window;
    final boolean sliding;
    final boolean retryAfter;
    final boolean reset;

    private ServerLimit(int requests, Duration window, boolean sliding, boolean retryAfter, boolean reset) {
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
    public static ServerLimit perMinute(int requests) {
        return per(Duration.ofMinutes(1), requests);
    }

    /**
     * Returns a limit with a sliding window, whose 429 carries no hint how long to wait.
     *
     * @throws IllegalArgumentException if the window is under a millisecond or the number not positive
     */
    public static ServerLimit per(Duration window, int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests: not positive: " + requests);
        }
        if (window.toMillis() < 1) {
            throw new IllegalArgumentException("window: under a millisecond: " + window);
        }
        return new ServerLimit(requests, window, true, false, false);
    }

    /** Returns the limit with a window that begins at each full window of the clock. */
    public ServerLimit fixedWindow() {
        return new ServerLimit(requests, window, false, retryAfter, reset);
    }

    /** Returns the limit with {@code Retry-After}, whole seconds rounded up, in its 429. */
    public ServerLimit withRetryAfter() {
        return new ServerLimit(requests, window, sliding, true, reset);
    }

    /** Returns the limit with {@code X-RateLimit-Reset}, epoch seconds rounded up, in its 429. UNVERIFIED live. */
    public ServerLimit withReset() {
        return new ServerLimit(requests, window, sliding, retryAfter, true);
    }

    @Override
    public String toString() {
        return "ServerLimit[" + requests + " per " + window + (sliding ? ", sliding]" : ", fixed]");
    }
}
