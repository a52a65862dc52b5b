package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.Paged;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt or a completed future ends the exchange at once, and nothing is tried again. */
final class CancellationTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EMPTY = "{\"success\":true,\"length\":0,\"data\":[]}";

    static Stream<Consumer<CompletableFuture<?>>> waysToEndAFuture() {
        return Stream.of(
                future -> future.cancel(true),
                future -> future.cancel(false),
                future -> future.complete(null),
                future -> future.completeExceptionally(new IllegalStateException("enough")),
                future -> future.orTimeout(1, TimeUnit.MILLISECONDS));
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "HALF"})
    void anInterruptEndsTheExchange(RawServer.Habit habit) throws Exception {
        try (RawServer server = RawServer.start(habit)) {
            Caller caller = Caller.start(() -> price(client(server.url())).toList());
            server.awaitRequest();

            caller.interrupt();

            server.awaitEnd();
            assertThat(caller.failure()).isExactlyInstanceOf(InterruptedCallException.class);
            assertThat(caller.wasInterrupted()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("waysToEndAFuture")
    void aCompletedFutureEndsTheExchange(Consumer<CompletableFuture<?>> way) throws Exception {
        try (RawServer server = RawServer.start(RawServer.Habit.SILENCE)) {
            CompletableFuture<List<Price>> future = price(client(server.url())).async();
            server.awaitRequest();

            way.accept(future);

            server.awaitEnd();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptEndsAConnectionThatIsNotMadeYet() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket deaf = new ServerSocket(0, 1, loopback);
                Socket first = fill(deaf);
                Socket second = fill(deaf)) {
            assertThat(first.isConnected()).isTrue();
            assertThat(second.isClosed()).isFalse();
            URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
            Recorder recorder = new Recorder();
            TokenMetrics client = client(url).with(b -> b.client(c -> c.listener(recorder)));
            Caller caller = Caller.start(() -> price(client).toList());
            while (recorder.events.stream().noneMatch(event -> event.startsWith("permitted"))) {
                Thread.onSpinWait();
            }

            caller.interrupt();

            assertThat(caller.failure()).isExactlyInstanceOf(InterruptedCallException.class);
            assertThat(caller.wasInterrupted()).isTrue();
        }
    }

    @Test
    void anInterruptedThreadSendsNothing() throws Exception {
        ScriptedTransport transport = ScriptedTransport.create().respond(200, EMPTY);
        TokenMetrics client = scripted(transport, ManualTime.automatic());

        Caller caller = Caller.start(() -> {
            Thread.currentThread().interrupt();
            price(client).toList();
        });

        assertThat(caller.failure()).isExactlyInstanceOf(InterruptedCallException.class);
        assertThat(caller.wasInterrupted()).isTrue();
        assertThat(transport.requestCount()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitBeforeAnotherAttempt() throws Exception {
        ManualTime time = ManualTime.blocking();
        ScriptedTransport transport = ScriptedTransport.create().respondWith(request -> unavailable());
        Caller caller = Caller.start(() -> price(scripted(transport, time)).toList());
        time.awaitSleepers(1, PATIENCE);

        caller.interrupt();

        assertThat(caller.failure()).isExactlyInstanceOf(InterruptedCallException.class);
        assertThat(caller.failure().getSuppressed()).hasSize(1);
        assertThat(caller.wasInterrupted()).isTrue();
        assertThat(transport.requestCount()).isEqualTo(1);
    }

    @Test
    void anInterruptEndsTheWaitForAPermit() throws Exception {
        ManualTime time = ManualTime.blocking();
        ScriptedTransport transport =
                ScriptedTransport.create().respond(200, EMPTY).respond(200, EMPTY);
        TokenMetrics client = scripted(transport, time).with(b -> b.client(c -> c.rateLimit(RateLimit.perMinute(1))));
        price(client).toList();
        Caller caller = Caller.start(() -> price(client).toList());
        time.awaitSleepers(1, PATIENCE);

        caller.interrupt();

        assertThat(caller.failure()).isExactlyInstanceOf(InterruptedCallException.class);
        assertThat(caller.wasInterrupted()).isTrue();
        assertThat(transport.requestCount()).isEqualTo(1);
        time.advance(Duration.ofMinutes(1));
        assertThat(price(client).toList()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("waysToEndAFuture")
    void aCompletedFutureEndsTheWaitBeforeAnotherAttempt(Consumer<CompletableFuture<?>> way) throws Exception {
        ManualTime time = ManualTime.blocking();
        ScriptedTransport transport = ScriptedTransport.create().respondWith(request -> unavailable());
        CompletableFuture<List<Price>> future = price(scripted(transport, time)).async();
        time.awaitSleepers(1, PATIENCE);

        way.accept(future);

        time.awaitSleepers(0, PATIENCE);
        Throwable unused = catchThrowable(future::join);
        time.advance(LONG);
        assertThat(transport.requestCount()).isEqualTo(1);
    }

    @Test
    void aCancelledCallLeavesItsThreadFitForTheNextOne() throws Exception {
        ManualTime time = ManualTime.blocking();
        ScriptedTransport transport =
                ScriptedTransport.create().respond(503, "").respond(200, EMPTY);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Paged<Price> list = price(scripted(transport, time));
            CompletableFuture<List<Price>> cancelled = list.async(one);
            time.awaitSleepers(1, PATIENCE);

            cancelled.cancel(true);

            assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get())
                    .isFalse();
            assertThat(list.async(one).get(10, TimeUnit.SECONDS)).isEmpty();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aFutureCancelledBeforeItBeganSendsNothing() throws Exception {
        ScriptedTransport transport = ScriptedTransport.create();
        CompletableFuture<Runnable> task = new CompletableFuture<>();
        CompletableFuture<List<Price>> future =
                price(scripted(transport, ManualTime.automatic())).async(task::complete);

        future.cancel(true);
        task.get().run();

        assertThat(transport.requestCount()).isZero();
    }

    @Test
    void anInterruptedListHandsOverWhatCame() throws Exception {
        try (FakeTokenMetrics fake = Kind.fake()) {
            fake.faults().onPage(2, Fault.stall());
            TokenMetrics client = client(fake.url());
            Caller caller = Caller.start(() -> Kind.TOKENS.rows(client));
            while (fake.requestCount() < 2) {
                Thread.onSpinWait();
            }

            caller.interrupt();

            assertThat(caller.failure())
                    .isExactlyInstanceOf(IncompleteListException.class)
                    .hasCauseExactlyInstanceOf(InterruptedCallException.class);
            assertThat(((IncompleteListException) caller.failure()).rows()).hasSize(Kind.PAGE);
            assertThat(caller.wasInterrupted()).isTrue();
        }
    }

    @Test
    void anErrorReachesAFutureAsItIs() {
        ScriptedTransport transport = ScriptedTransport.create().respond(401, "{}");

        assertThatThrownBy(() -> price(scripted(transport, ManualTime.automatic()))
                        .async()
                        .get())
                .hasCauseExactlyInstanceOf(AuthenticationException.class);
    }

    private static Socket fill(ServerSocket deaf) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), 500);
        } catch (IOException full) {
            return new Socket();
        }
        return socket;
    }

    private static TransportResponse unavailable() {
        return TransportResponse.of(503, Headers.none(), "");
    }

    private static Paged<Price> price(TokenMetrics client) {
        return client.price(Tokens.ids(3375));
    }

    private static TokenMetrics client(URI url) {
        return Clients.at(url)
                .client(c -> c.attemptTimeout(LONG).deadline(LONG))
                .build();
    }

    private static TokenMetrics scripted(ScriptedTransport transport, ManualTime time) {
        return TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .client(c -> c.rateLimit(RateLimit.none())
                        .retry(RetryPolicy.STANDARD)
                        .transport(transport)
                        .timeSource(time))
                .build();
    }
}
