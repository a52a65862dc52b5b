package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedTimerTest {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final ManualTime time = ManualTime.held();
    private final FeedTimer timer = FeedTimer.of(time);
    private final BlockingQueue<String> woken = new LinkedBlockingQueue<>();

    private FeedTimer.Wake at(int minutes, String name) {
        return timer.at(time.nanoTime() + minutes * MINUTE, () -> woken.add(name));
    }

    private String next() throws InterruptedException {
        return woken.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void wakesWhoeverIsDueFirstWhenItIsDue() throws InterruptedException {
        at(3, "late");
        time.awaitSleepers(1);
        at(1, "early");
        at(2, "between");

        time.advance(Duration.ofMinutes(1));
        assertThat(next()).isEqualTo("early");
        assertThat(woken).isEmpty();
        time.advance(Duration.ofMinutes(2));

        assertThat(List.of(next(), next())).containsExactly("between", "late");
    }

    @Test
    void wakesWithoutDelayWhoIsDueAlready() throws InterruptedException {
        at(0, "now");
        assertThat(next()).isEqualTo("now");

        at(-1, "past");

        assertThat(next()).isEqualTo("past");
    }

    @Test
    void doesNotWakeWhoHasCancelled() throws InterruptedException {
        FeedTimer.Wake cancelled = at(1, "cancelled");
        at(1, "other");

        timer.cancel(cancelled);
        timer.cancel(cancelled);
        time.advance(Duration.ofMinutes(1));

        assertThat(next()).isEqualTo("other");
        assertThat(woken).isEmpty();
    }

    @Test
    void goesOnAfterAnIdleTime() throws InterruptedException {
        timer.cancel(at(1, "cancelled"));
        Await.until(() -> time.sleepers() == 0);

        at(1, "later");
        time.awaitSleepers(1);
        time.advance(Duration.ofMinutes(1));

        assertThat(next()).isEqualTo("later");
    }

    @Test
    void wakesTheOthersIfOneFails() throws InterruptedException {
        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            timer.at(time.nanoTime(), () -> {
                throw new IllegalStateException("no thread to be had");
            });
            at(0, "other");

            assertThat(next()).isEqualTo("other");
            assertThat(logs.lines()).anyMatch(line -> line.contains("no thread to be had"));
        }
    }
}
