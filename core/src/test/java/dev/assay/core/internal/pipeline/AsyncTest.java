package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class AsyncTest {

    private final ManualTime time = ManualTime.held();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(1), time);
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        one.shutdownNow();
    }

    @Test
    void givesTheValue() throws Exception {
        transport.answer(200, "good");

        assertThat(service().request(Services.get("/x")).async().get()).isEqualTo("good");
    }

    @Test
    void failsAsGetDoes() {
        transport.answer(404, "no");
        CompletableFuture<String> future = service().request(Services.get("/x")).async();

        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void whoCancelsDoesNotRunWhatEndsTheExchange() throws Exception {
        CountDownLatch registered = new CountDownLatch(1);
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        transport.step((request, context) -> {
            context.onAbort(() -> ran.complete(Thread.currentThread()));
            registered.countDown();
            Await.until(ran::isDone);
            throw new InterruptedIOException("aborted");
        });
        CompletableFuture<String> future = service().request(Services.get("/x")).async();
        Await.until(() -> registered.getCount() == 0);

        future.cancel(true);

        assertThat(ran.get(10, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void runsOnDaemonThreadsOfOurOwn() throws Exception {
        Thread[] seen = new Thread[1];
        transport.step((request, context) -> {
            seen[0] = Thread.currentThread();
            return TransportResponse.of(200, Headers.none(), "good");
        });

        assertThat(service().request(Services.get("/x")).async().get()).isEqualTo("good");

        assertThat(seen[0].isDaemon()).isTrue();
        assertThat(seen[0].getName()).startsWith("assay-call-");
    }

    @Test
    void runsOnTheExecutorsGiven() throws Exception {
        List<String> threads = new ArrayList<>();
        transport.step((request, context) -> {
            threads.add(Thread.currentThread().getName());
            return TransportResponse.of(200, Headers.none(), "good");
        });
        Service service = Services.service(Services.options(transport, time).executor(named("client's")));

        assertThat(service.request(Services.get("/x")).async().get()).isEqualTo("good");
        assertThat(service.request(Services.get("/x")).async(named("request's")).get())
                .isEqualTo("good");

        assertThat(threads).containsExactly("client's", "request's");
    }

    @Test
    void anExecutorThatRefusesFailsTheFuture() {
        CompletableFuture<String> future = service().request(Services.get("/x")).async(task -> {
            throw new RejectedExecutionException("full");
        });

        assertThatThrownBy(future::get).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    @ParameterizedTest
    @MethodSource("waysToComplete")
    void completingTheFutureEndsTheExchange(Consumer<CompletableFuture<String>> complete) throws Exception {
        transport.hang();
        CompletableFuture<String> future = service().request(Services.get("/x")).async(one);
        transport.awaitHanging();

        complete.accept(future);

        assertEnds("ended InterruptedCallException: The call was cancelled");
        assertThat(quota.used()).isEqualTo(1);
    }

    @Test
    void completingTheFutureEndsAWaitBetweenAttempts() throws Exception {
        transport.answer(503, "busy");
        CompletableFuture<String> future = service().request(Services.get("/x")).async(one);
        time.awaitSleepers(1);

        future.cancel(false);

        assertEnds("ended InterruptedCallException: The call was cancelled");
    }

    @Test
    void completingTheFutureEndsAWaitForAPermitAndLeavesTheQueue() throws Exception {
        transport.answer(200, "good");
        service().request(Services.get("/x")).get();
        assertEnds("ended well");
        CompletableFuture<String> future = service().request(Services.get("/x")).async(one);
        time.awaitSleepers(1);

        future.complete("mine");

        assertEnds("ended InterruptedCallException: The call was cancelled");
        time.advance(Duration.ofSeconds(60));
        assertThat(service().request(Services.get("/x")).get()).isEqualTo("good");
        assertThat(future.get()).isEqualTo("mine");
    }

    @Test
    void aFutureCancelledBeforeItsTurnSendsNothing() throws Exception {
        transport.answer(200, "good");
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> await(go), one);
        CompletableFuture<String> future = service().request(Services.get("/x")).async(one);

        future.cancel(true);
        go.countDown();
        busy.get();
        one.submit(() -> {}).get();

        assertThat(transport.requests()).isEmpty();
        assertThat(ends).isEmpty();
    }

    @Test
    void anAbortBeforehandEndsTheRun() {
        transport.answer(200, "good");
        AbortSignal abort = new AbortSignal();
        abort.abort();
        abort.abort();
        Service service = service();

        assertThatThrownBy(() -> service.execute(Services.get("/x"), dev.assay.core.RequestOptions.none(), abort))
                .isInstanceOf(InterruptedCallException.class)
                .hasMessageContaining("cancelled");
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void anAbortWhileAListenerIsToldEndsTheWaitThatFollows() {
        transport.answer(503, "busy");
        AbortSignal abort = new AbortSignal();
        Service service = Services.service(Services.options(transport, time).listener(new RequestListener() {
            @Override
            public void waiting(RequestInfo request, Duration duration, dev.assay.core.observe.WaitReason reason) {
                abort.abort();
            }
        }));

        assertThatThrownBy(() -> service.execute(Services.get("/x"), dev.assay.core.RequestOptions.none(), abort))
                .isInstanceOf(InterruptedCallException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anAbortBeforeTheExchangeIsKnownEndsItAsWell() {
        AbortSignal abort = new AbortSignal();
        transport.hang();
        Service service = Services.service(Services.options(transport, time).listener(new RequestListener() {
            @Override
            public void permitted(RequestInfo request, Duration waited) {
                abort.abort();
            }
        }));

        assertThatThrownBy(() -> service.execute(Services.get("/x"), dev.assay.core.RequestOptions.none(), abort))
                .isInstanceOf(InterruptedCallException.class);
    }

    @Test
    void optionsOfTheRequestHold() throws Exception {
        RecordingListener listener = new RecordingListener();
        transport.answer(503, "busy");
        Service service = Services.service(Services.options(transport, time).listener(listener));
        CompletableFuture<String> future =
                service.request(Services.get("/x")).with(o -> o.maxAttempts(1)).async(Runnable::run);

        assertThat(future).isCompletedExceptionally();
        assertThat(listener.attempts()).hasSize(1);
    }

    private static List<Consumer<CompletableFuture<String>>> waysToComplete() {
        return List.of(
                future -> future.cancel(true),
                future -> future.complete("mine"),
                future -> future.completeExceptionally(new IllegalStateException("mine")),
                future -> future.orTimeout(1, TimeUnit.MILLISECONDS));
    }

    /** Also holds that the pool's thread goes on without an interrupt. */
    private void assertEnds(String event) throws Exception {
        assertThat(ends.poll(10, TimeUnit.SECONDS)).startsWith(event);
        assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get(10, TimeUnit.SECONDS))
                .isFalse();
    }

    private Service service() {
        ClientOptions.Builder options = Services.options(transport, time)
                .quota(quota)
                .listener(new RequestListener() {
                    @Override
                    public void ended(RequestInfo request, Duration took, Throwable failure) {
                        ends.add("ended "
                                + (failure == null
                                        ? "well"
                                        : failure.getClass().getSimpleName() + ": " + failure.getMessage()));
                    }
                });
        return Services.service(options);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static java.util.concurrent.Executor named(String name) {
        return task -> new Thread(task, name).start();
    }
}
