package dev.assay.contracts.send;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;

/** Sleeps as the house does: an interrupt ends it, and stays set. */
final class Waits {

    private Waits() {}

    static void sleep(TimeSource time, Duration duration, String what) {
        try {
            time.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while waiting for " + what, e);
        }
    }
}
