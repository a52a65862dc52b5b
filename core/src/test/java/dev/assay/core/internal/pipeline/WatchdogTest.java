package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.internal.pipeline.AttemptScope.End;
import java.time.Duration;
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

    private static Thread watchdogThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("assay-watchdog"))
                .max(java.util.Comparator.comparingLong(Thread::getId))
                .orElseThrow();
    }
}
