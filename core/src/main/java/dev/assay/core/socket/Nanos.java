package dev.assay.core.socket;

import java.time.Duration;

/** Durations as nanoseconds. */
final class Nanos {

    private Nanos() {}

    /** Returns the nanoseconds, at most as many as fit, which are 292 years. */
    static long of(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : duration.toNanos();
    }
}
