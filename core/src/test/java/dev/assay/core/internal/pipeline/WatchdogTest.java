package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.internal.pipeline.AttemptScope.End;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

    private final ManualTime time = ManualTime.running();
    private final Watchdog watchdog = new Watchdog();

    @Test
    void endsWhatIsOverdue() throws Exception {
        AttemptScope scope = scope(Duration.ofSeconds(5));
        CountDownLatch ended = new CountDownLatch(1);
        scope.onAbort(ended::countDown);
        watchdog.watch(scope);

        time.advance(Duration.ofSeconds(5));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(scope.end()).isEqualTo(End.ATTEMPT_TIMEOUT);
        assertThat(scope.remaining()).isZero();
    }

    @Test
    void goesOnAfterAHookThatFails() throws Exception {
        AttemptScope broken = scope(Duration.ofSeconds(1));
        broken.onAbort(() -> {
            throw new LinkageError("a transport's hook");
        });
        AttemptScope other = scope(Duration.ofSeconds(2));
        CountDownLatch ended = new CountDownLatch(1);
        other.onAbort(ended::countDown);
        watchdog.watch(broken);
        watchdog.watch(other);

        time.advance(Duration.ofSeconds(1));
        Await.until(broken::aborted);
        time.advance(Duration.ofSeconds(1));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aHookThatBlocksHoldsUpNoOther() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        AttemptScope broken = scope(Duration.ofSeconds(1));
        broken.onAbort(() -> awaitWhateverInterrupts(blocked));
        AttemptScope other = scope(Duration.ofSeconds(2));
        CountDownLatch ended = new CountDownLatch(1);
        other.onAbort(ended::countDown);
        watchdog.watch(broken);
        watchdog.watch(other);

        time.advance(Duration.ofSeconds(1));
        Await.until(broken::aborted);
        time.advance(Duration.ofSeconds(1));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        blocked.countDown();
    }

    @Test
    void hooksThatBlockTakeUpEightDaemons() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 20; i++) {
            AttemptScope scope = scope(Duration.ofSeconds(1));
            scope.onAbort(() -> {
                threads.add(Thread.currentThread());
                running.incrementAndGet();
                awaitWhateverInterrupts(blocked);
            });
            watchdog.watch(scope);
        }

        time.advance(Duration.ofSeconds(1));
        Await.until(() -> running.get() == 8);
        blocked.countDown();

        Await.until(() -> running.get() == 20);
        assertThat(threads)
                .hasSize(8)
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getName().startsWith("assay-abort-"));
    }

    @Test
    void saysNoSecretWhenItCannotWatch() {
        Redactor redactor = new Redactor();
        redactor.add(new Spellings("s3same"));
        TimeSource broken = new TimeSource() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public long nanoTime() {
                throw new IllegalStateException("no clock for s3same");
            }

            @Override
            public void sleep(Duration duration) {}
        };
        AttemptScope scope = new AttemptScope(broken, 0, End.DEADLINE, redactor, watchdog.hooks());

        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            watchdog.watch(scope);
            Await.until(() -> logs.lines().stream().anyMatch(line -> line.contains("could not be watched")));
            watchdog.release(scope);

            assertThat(logs.lines()).noneMatch(line -> line.contains("s3same"));
            assertThat(logs.lines()).anyMatch(line -> line.contains("no clock for ***"));
        }
    }

    @Test
    void beginsAnewAfterItWasStopped() throws Exception {
        watchdog.stop();
        AttemptScope first = scope(Duration.ofSeconds(1));
        watchdog.watch(first);
        watchdog.release(first);
        watchdog.stop();
        AttemptScope scope = scope(Duration.ofSeconds(1));
        CountDownLatch ended = new CountDownLatch(1);
        scope.onAbort(ended::countDown);

        watchdog.watch(scope);
        time.advance(Duration.ofSeconds(1));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isADaemonThatGoesWhenItIsStopped() {
        AttemptScope scope = scope(Duration.ofSeconds(1));
        watchdog.watch(scope);
        Thread thread = watchdogThread();
        watchdog.release(scope);

        watchdog.stop();

        assertThat(thread.isDaemon()).isTrue();
        Await.until(() -> !thread.isAlive());
    }

    @Test
    void aHookThatComesLateRunsAtOnce() {
        AttemptScope scope = scope(Duration.ofSeconds(1));
        scope.end(End.CANCELLED);
        AtomicInteger ran = new AtomicInteger();

        scope.onAbort(ran::incrementAndGet);

        assertThat(ran).hasValue(1);
    }

    @Test
    void everyHookRunsOnceWhateverTheOthersThrow() {
        AttemptScope scope = scope(Duration.ofSeconds(1));
        AtomicInteger ran = new AtomicInteger();
        scope.onAbort(ran::incrementAndGet);
        scope.onAbort(() -> {
            throw new IllegalStateException("broken");
        });
        scope.onAbort(ran::incrementAndGet);

        scope.end(End.DEADLINE);
        scope.end(End.CANCELLED);

        assertThat(ran).hasValue(2);
        assertThat(scope.end()).isEqualTo(End.DEADLINE);
    }

    @Test
    void whatIsOverIsNotEnded() {
        AttemptScope scope = scope(Duration.ofSeconds(1));
        AtomicInteger ran = new AtomicInteger();
        scope.onAbort(ran::incrementAndGet);
        scope.finish();

        scope.end(End.CANCELLED);

        assertThat(ran).hasValue(0);
        assertThat(scope.aborted()).isFalse();
    }

    private AttemptScope scope(Duration limit) {
        return new AttemptScope(
                time, time.nanoTime() + limit.toNanos(), End.ATTEMPT_TIMEOUT, new Redactor(), watchdog.hooks());
    }

    // Like a socket that is closed while it writes: it does not care for interrupts.
    private static void awaitWhateverInterrupts(CountDownLatch latch) {
        Await.until(() -> latch.getCount() == 0);
    }

    private static Thread watchdogThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("assay-watchdog"))
                .max(java.util.Comparator.comparingLong(Thread::getId))
                .orElseThrow();
    }
}
