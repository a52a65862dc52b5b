package dev.assay.core.feed;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import java.time.Duration;

/** A held time that a test moves from one sleep of the timer to the next. */
final class Clock {

    private final ManualTime time = ManualTime.held();
    private int sleeps;

    ManualTime time() {
        return time;
    }

    /** Waits until the timer sleeps anew, and then lets time pass. */
    void pass(Duration duration) throws InterruptedException {
        awaitSleep();
        time.advance(duration);
    }

    /** Waits until the timer sleeps anew, and tells for how long. */
    Duration awaitSleep() throws InterruptedException {
        Await.until(() -> time.slept().size() > sleeps);
        time.awaitSleepers(1);
        sleeps = time.slept().size();
        return time.slept().get(sleeps - 1);
    }
}
