package dev.assay.contracts.logs;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;

/** Waits between questions whose answers contradict each other, ever longer, and not for ever. */
final class Patience {

    private static final int MOST = 12;
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final TimeSource time;
    private final Duration first;
    private int asked;

    Patience(TimeSource time, Duration first) {
        this.time = time;
        this.first = first;
    }

    /** One that has not been tried yet. */
    Patience another() {
        return new Patience(time, first);
    }

    /**
     * Waits.
     *
     * @throws LaggingNodeException if this was done often enough
     */
    void again(String why) {
        asked++;
        if (asked >= MOST) {
            throw new LaggingNodeException("Asked " + asked + " times, the node still contradicts itself: " + why);
        }
        Duration wait = first.multipliedBy(1L << Math.min(asked - 1, 10));
        try {
            time.sleep(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("interrupted while waiting to ask a node again", e);
        }
    }
}
