package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ManualTimeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void standsStillUntilMoved() {
        ManualTime time = ManualTime.automatic(Instant.EPOCH);

        time.advance(Duration.ofSeconds(3));

        assertThat(time.now()).isEqualTo(Instant.ofEpochSecond(3));
        assertThat(time.nanoTime()).isEqualTo(3_000_000_000L);
    }

    @Test
    void sleepsInNoTimeAndTakesNotes() throws InterruptedException {
        ManualTime time = ManualTime.automatic();

        time.sleep(Duration.ofHours(2));
        time.sleep(Duration.ofMillis(5));

        assertThat(time.sleeps()).containsExactly(Duration.ofHours(2), Duration.ofMillis(5));
        assertThat(time.nanoTime()).isEqualTo(Duration.ofHours(2).plusMillis(5).toNanos());
    }

    @Test
    void holdsASleeperUntilItsTimeHasCome() throws InterruptedException {
        ManualTime time = ManualTime.blocking();
        Thread sleeper = sleeper(time, new AtomicReference<>());
        time.awaitSleepers(1, PATIENCE);

        time.advance(Duration.ofSeconds(9));
        int asleep = time.sleepers();
        time.advance(Duration.ofSeconds(1));
        sleeper.join(PATIENCE.toMillis());

        assertThat(asleep).isEqualTo(1);
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(time.sleepers()).isZero();
    }

    @Test
    void endsASleepByInterruption() throws InterruptedException {
        ManualTime time = ManualTime.blocking();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread sleeper = sleeper(time, failure);
        time.awaitSleepers(1, PATIENCE);

        sleeper.interrupt();
        sleeper.join(PATIENCE.toMillis());

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        assertThat(time.sleepers()).isZero();
    }

    @Test
    void refusesToSleepWhenInterruptedBefore() {
        ManualTime time = ManualTime.automatic();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);
        assertThat(time.nanoTime()).isZero();
    }

    @Test
    void setsTheWallClockAlone() {
        ManualTime time = ManualTime.automatic();

        time.setWallClock(Instant.EPOCH);

        assertThat(time.now()).isEqualTo(Instant.EPOCH);
        assertThat(time.nanoTime()).isZero();
    }

    @Test
    void losesPatienceWithSleepersThatDoNotCome() {
        ManualTime time = ManualTime.blocking();

        assertThatThrownBy(() -> time.awaitSleepers(1, Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 of 1");
    }

    @Test
    void doesNotGoBack() {
        assertThatThrownBy(() -> ManualTime.automatic().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duration");
    }

    private static Thread sleeper(ManualTime time, AtomicReference<Throwable> failure) {
        Thread thread = new Thread(() -> {
            try {
                time.sleep(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                failure.set(interrupted);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
