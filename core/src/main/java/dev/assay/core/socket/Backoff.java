package dev.assay.core.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: doubled each time up to a bound, then a random half of it to all of it. */
final class Backoff {

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int waits;

    Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    Duration next() {
        long nanos = first.toNanos();
        for (int i = 0; i < waits && nanos < most.toNanos(); i++) {
            nanos *= 2; // no overflow: options allow a day at most
        }
        waits = Math.min(waits + 1, 64);
        nanos = Math.min(nanos, most.toNanos());
        return Duration.ofNanos((long) (nanos * (0.5 + random.nextDouble() / 2)));
    }

    void reset() {
        waits = 0;
    }
}
