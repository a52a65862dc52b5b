package dev.assay.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemTimeTest {

    private final TimeSource time = TimeSource.system();

    @Test
    void isTheMachines() throws Exception {
        long before = time.nanoTime();

        time.sleep(Duration.ofNanos(1));

        assertThat(time.nanoTime() - before).isPositive();
        assertThat(time.now()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void aSleepEndsWhenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofHours(1))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aSleepBeyondAllMeasureIsNoMistake() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(InterruptedException.class);
    }
}
