package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.Paged;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TimeoutException;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lookup is a part of the run it is for: it ends with it, and runs at the same time share one. */
class ResolutionRunTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(20).start();
    private final TokenMetrics client =
            Clients.of(fake).client(c -> c.attemptTimeout(LONG).deadline(LONG)).build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private Paged<Price> solana() {
        return client.price(Tokens.symbols("SOL"));
    }

    private long sent(String operation) {
        return fake.requests().stream()
                .filter(request -> request.path().endsWith("/" + operation))
                .count();
    }

    @Test
    void aCompletedFutureEndsTheLookup() throws Exception {
        try (RawServer server = RawServer.start(RawServer.Habit.SILENCE);
                TokenMetrics silent = Clients.at(server.url())
                        .client(c -> c.attemptTimeout(LONG).deadline(LONG))
                        .build()) {
            CompletableFuture<List<Price>> future =
                    silent.price(Tokens.symbols("SOL")).async();
            server.awaitRequest();

            future.cancel(true);

            server.awaitEnd();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptEndsTheLookup() throws Exception {
        fake.faults().on("tokens").once(Fault.stall());
        Caller caller = Caller.start(() -> solana().toList());
        fake.awaitRequests(1, PATIENCE);

        caller.interrupt();

        assertThat(caller.failure()).isExactlyInstanceOf(InterruptedCallException.class);
        assertThat(caller.wasInterrupted()).isTrue();
        assertThat(sent("price")).isZero();
        assertThat(solana().toList()).hasSize(1);
    }

    @Test
    void theDeadlineEndsTheLookup() {
        fake.faults().on("tokens").once(Fault.stall());

        assertThatThrownBy(() ->
                        solana().with(o -> o.deadline(Duration.ofMillis(200))).toList())
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("tokens");
        assertThat(sent("price")).isZero();
    }

    @Test
    void theDeadlineEndsTheWaitForAnotherRunsLookup() throws Exception {
        fake.faults().on("tokens").once(Fault.stall());
        CompletableFuture<List<Price>> first = solana().async();
        fake.awaitRequests(1, PATIENCE);

        assertThatThrownBy(() ->
                        solana().with(o -> o.deadline(Duration.ofMillis(200))).toList())
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("Another run's answer");

        assertThat(fake.requestCount()).isEqualTo(1);
        first.cancel(true);
    }

    @Test
    void aCancelledFutureEndsTheWaitForAnotherRunsLookup() throws Exception {
        fake.faults().on("tokens").once(Fault.stall());
        CompletableFuture<List<Price>> first = solana().async();
        fake.awaitRequests(1, PATIENCE);
        CompletableFuture<Runnable> task = new CompletableFuture<>();
        CompletableFuture<List<Price>> second = solana().async(task::complete);
        Caller caller = Caller.start(task.join());

        second.cancel(true);

        assertThat(caller.failure()).isNull();
        assertThat(caller.wasInterrupted()).isFalse();
        assertThat(fake.requestCount()).isEqualTo(1);
        first.cancel(true);
    }

    @Test
    void oneThatWaitsGoesOnWhereTheOtherWasCancelled() throws Exception {
        fake.faults().on("tokens").once(Fault.stall());
        CompletableFuture<List<Price>> first = solana().async();
        fake.awaitRequests(1, PATIENCE);
        CompletableFuture<List<Price>> second = solana().async();

        first.cancel(true);

        assertThat(second.get(10, TimeUnit.SECONDS)).extracting(Price::tokenId).containsExactly(3988L);
    }

    @Test
    void firstUsesAtTheSameTimeShareOneLookup() {
        solana().toList();
        long lookups = sent("tokens");
        fake.faults().on("tokens").always(Fault.delay(Duration.ofMillis(200)));

        List<CompletableFuture<List<Price>>> futures = IntStream.range(0, 16)
                .mapToObj(i -> client.price(Tokens.symbols("XRP")).async())
                .toList();

        assertThat(futures)
                .allSatisfy(future -> assertThat(future.get(10, TimeUnit.SECONDS))
                        .extracting(Price::tokenId)
                        .containsExactly(3369L));
        assertThat(sent("tokens")).isEqualTo(2 * lookups);
    }
}
