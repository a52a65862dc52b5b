package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.AssayException;
import dev.assay.core.http.Headers;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads against a server that often fails: nothing lost, nothing doubled, everything counted. */
final class LoadTest {

    private static final int THREADS = 64;
    private static final long[] IDS = {3375, 3306, 3988, 3369};

    @Test
    void accountsForTenThousandRequests() throws Exception {
        Recorder recorder = new Recorder();
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(10).start();
                TokenMetrics client =
                        Clients.of(fake).client(c -> c.listener(recorder)).build()) {
            Map<Long, BigDecimal> right = prices(client.price(Tokens.ids(IDS)).toList());
            fake.faults()
                    .withProbability(0.10, 1, Fault.status(503))
                    .withProbability(0.05, 2, Fault.status(401))
                    .withProbability(0.05, 3, Fault.reset())
                    .withProbability(0.05, 4, Fault.truncated())
                    .withProbability(0.05, 5, Fault.respond(200, Headers.none(), "{\"data\":7}"));

            Tally tally = run(client, 10_000, right);

            assertThat(tally.right + tally.failed).isEqualTo(10_000);
            assertThat(tally.right).isBetween(8_000, 9_800);
            assertThat(recorder.started).hasValue(10_001);
            assertThat(recorder.ended).hasValue(10_001);
            assertThat(fake.requestCount()).isEqualTo(recorder.attempts.get()).isGreaterThan(11_000);
        }
    }

    @Test
    void keepsToItsRateLimitWhateverFails() throws Exception {
        Duration window = Duration.ofMillis(500);
        Recorder recorder = new Recorder();
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(10).start();
                TokenMetrics client = Clients.of(fake)
                        .client(c -> c.listener(recorder)
                                .rateLimit(RateLimit.per(window, 50))
                                .permitWait(Duration.ofMinutes(2)))
                        .build()) {
            Map<Long, BigDecimal> right = prices(client.price(Tokens.ids(IDS)).toList());
            fake.faults().withProbability(0.15, 6, Fault.status(503)).withProbability(0.15, 7, Fault.reset());

            Tally tally = run(client, 300, right);

            assertThat(tally.right + tally.failed).isEqualTo(300);
            assertThat(fake.requestCount()).isEqualTo(recorder.attempts.get()).isGreaterThan(350);
            assertThat(fake.mostRequestsWithin(window)).isLessThanOrEqualTo(50);
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(10).start()) {
            TokenMetrics client = Clients.of(fake).build();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                running.add(client.price(Tokens.ids(IDS)).async());
            }
            for (Future<?> future : running) {
                future.get();
            }
            List<Thread> ours = threads();
            assertThat(ours).hasSizeGreaterThan(1).allMatch(Thread::isDaemon);

            client.close();

            for (Thread thread : ours) {
                thread.join(10_000);
            }
            assertThat(ours).noneMatch(Thread::isAlive);
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("assay-(call|watchdog).*"))
                .toList();
    }

    private static Tally run(TokenMetrics client, int requests, Map<Long, BigDecimal> right) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Price>>> results = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                results.add(threads.submit(() -> client.price(Tokens.ids(IDS)).toList()));
            }
            Tally tally = new Tally();
            for (Future<List<Price>> result : results) {
                tally.count(result, right);
            }
            return tally;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<Long, BigDecimal> prices(List<Price> rows) {
        Map<Long, BigDecimal> prices = new HashMap<>();
        rows.forEach(
                row -> assertThat(prices.put(row.tokenId(), row.currentPrice())).isNull());
        assertThat(prices).hasSize(IDS.length);
        return prices;
    }

    /** How many requests came to what. */
    private static final class Tally {

        private int right;
        private int failed;

        void count(Future<List<Price>> result, Map<Long, BigDecimal> expected) throws InterruptedException {
            try {
                assertThat(prices(result.get())).isEqualTo(expected);
                right++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(AssayException.class);
                failed++;
            }
        }
    }
}
