package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptTest {

    private final ManualTime time = ManualTime.held();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(1), time);

    @Test
    void endsAnExchangeAtOnce() throws Exception {
        transport.hang();
        Caller caller = new Caller(service());
        transport.awaitHanging();

        caller.thread.interrupt();

        caller.assertInterrupted("The thread was interrupted");
        assertThat(quota.used()).isEqualTo(1);
    }

    @Test
    void endsAWaitBetweenAttempts() throws Exception {
        transport.answer(503, "busy");
        Caller caller = new Caller(service());
        time.awaitSleepers(1);

        caller.thread.interrupt();

        caller.assertInterrupted("Interrupted while waiting 500 ms");
        assertThat(caller.failure.get()).hasMessageContaining("attempt 1 of 3");
        assertThat(caller.failure.get().getSuppressed()).hasSize(1);
    }

    @Test
    void endsAWaitForAPermitAndLeavesTheQueue() throws Exception {
        transport.answer(200, "good");
        service().request(Services.get("/x")).get();
        Caller caller = new Caller(service());
        time.awaitSleepers(1);

        caller.thread.interrupt();

        caller.assertInterrupted("Interrupted while waiting 60000 ms");
        time.advance(Duration.ofSeconds(60));
        assertThat(service().request(Services.get("/x")).get()).isEqualTo("good");
    }

    @Test
    void aThreadThatIsInterruptedBeforehandSendsNothing() {
        transport.answer(200, "good");
        Thread.currentThread().interrupt();

        Throwable e = catchThrowable(() -> service().request(Services.get("/x")).get());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).isInstanceOf(InterruptedCallException.class);
        assertThat(transport.requests()).isEmpty();
        assertThat(quota.used()).isZero();
    }

    @Test
    void theFlagIsRestoredEvenIfTheTransportClearsIt() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        transport.step((request, context) -> {
            CountDownLatch aborted = new CountDownLatch(1);
            context.onAbort(aborted::countDown);
            sent.countDown();
            for (boolean over = false; !over; ) {
                // Not clearing it before the pipeline has seen it: that no one could notice.
                over = context.aborted();
                Thread.onSpinWait();
            }
            boolean cleared = Thread.interrupted();
            throw new InterruptedIOException("cleared: " + cleared);
        });
        Caller caller = new Caller(service());
        sent.await();

        caller.thread.interrupt();

        caller.assertInterrupted("The thread was interrupted");
    }

    @Test
    void endsTheReadingOfABody() {
        transport.answer(200, new InputStream() {
            @Override
            public int read() {
                Thread.currentThread().interrupt();
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        });

        Throwable e = catchThrowable(() -> service().request(Services.get("/x")).get());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).isInstanceOf(InterruptedCallException.class).hasMessageContaining("HTTP 200");
    }

    @Test
    void thatATransportReportsWithoutTheFlagIsNotRetried() {
        transport.fail(new IOException("gave up", new InterruptedException()));

        Throwable failure =
                catchThrowable(() -> service().request(Services.get("/x")).get());

        assertThat(failure).isInstanceOf(InterruptedCallException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(transport.requests()).hasSize(1);
    }

    private Service service() {
        ClientOptions.Builder options = Services.options(transport, time).quota(quota);
        return Services.service(options);
    }

    /** Makes a request on a thread of its own. */
    private static final class Caller {

        private final Thread thread;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private volatile boolean flag;

        Caller(Service service) {
            thread = new Thread(() -> {
                failure.set(
                        catchThrowable(() -> service.request(Services.get("/x")).get()));
                flag = Thread.currentThread().isInterrupted();
            });
            thread.start();
        }

        void assertInterrupted(String message) throws InterruptedException {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
            assertThat(failure.get())
                    .isInstanceOf(InterruptedCallException.class)
                    .hasMessageContaining(message);
            assertThat(flag).isTrue();
        }
    }
}
