package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.fakes.ManualTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitForAnotherRunTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualTime time = ManualTime.held();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AbortSignal abort = new AbortSignal();
    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        one.shutdownNow();
    }

    private Future<Throwable> waiting() {
        return one.submit(() -> catchThrowable(() -> abort.await(over, time, MINUTE)));
    }

    @Test
    void endsWhenTheOtherIsOver() throws Exception {
        Future<Throwable> waiting = waiting();

        over.countDown();

        assertThat(waiting.get()).isNull();
    }

    @Test
    void endsAtItsLimit() throws Exception {
        Future<Throwable> waiting = waiting();

        while (!waiting.isDone()) {
            time.advance(MINUTE);
            Thread.onSpinWait();
        }

        assertThat(waiting.get()).isInstanceOf(TimeoutException.class).hasMessageContaining("PT1M");
        assertThat(((TimeoutException) waiting.get()).limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
    }

    @Test
    void endsWhenTheRunIsAbortedAndLeavesTheThreadFitForMore() throws Exception {
        Future<Throwable> waiting = waiting();

        abort.abort();

        assertThat(waiting.get()).isInstanceOf(InterruptedCallException.class).hasMessage("The call was cancelled");
        assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get())
                .isFalse();
    }

    @Test
    void doesNotBeginInARunThatWasAborted() {
        abort.abort();

        assertThatThrownBy(() -> abort.await(over, time, MINUTE)).hasMessage("The call was cancelled");
    }

    @Test
    void endsWithAnInterruptWhichIsKept() {
        Thread.currentThread().interrupt();

        Throwable e = catchThrowable(() -> abort.await(over, time, MINUTE));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).isInstanceOf(InterruptedCallException.class).hasMessageContaining("another run");
    }
}
