package dev.assay.core.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Where time comes from: the wall clock, a monotonic clock and a way to wait. Tests inject one they control.
 *
 * <p>Implementations are thread-safe.
 */
public interface TimeSource {

    /** Returns the wall clock's time; used for dates only, never to measure. */
    Instant now();

    /** Returns nanoseconds since an arbitrary origin, never going back; used for every duration. */
    long nanoTime();

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted before or while waiting
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the machine's own clocks. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
