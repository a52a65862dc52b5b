package dev.assay.testing.tokenmetrics;

import dev.assay.testing.http.FakeServer;
import dev.assay.testing.http.Faults;
import dev.assay.testing.http.SeenRequest;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;

/**
 * A fake Token Metrics server over real HTTP on loopback; v2 and v3 at once, on data generated from a seed.
 *
 * <pre>{@code
 * try (FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(500).rateLimit(20).start()) {
 *     fake.faults().on("daily-ohlcv").once(Fault.truncated());
 *     // run the client against fake.url() with FakeTokenMetrics.API_KEY
 *     assertThat(fake.requestCount()).isEqualTo(2);
 * }
 * }</pre>
 *
 * <p>Serves the operations that the client has methods for, and of v2 the withdrawn {@code trader-grades},
 * {@code investor-grades}, {@code sentiments} and {@code scenario-analysis}. As live, an unknown parameter is ignored
 * without a word, {@code limit} is 1 to 100 (50 if not sent), {@code page} starts at 1, and rows are in no order except
 * that OHLCV comes newest first, and {@code indices-performance} and the market as a whole oldest first. Rows are made when asked for, so size costs
 * nothing.
 *
 * <p>Thread-safe. Does not keep the JVM alive; {@link #close} is optional and may be called twice.
 */
public final class FakeTokenMetrics implements AutoCloseable {

    /** The only key the server accepts; plainly not a real one. */
    public static final String API_KEY = "tm-00000000-0000-4000-8000-00000000fa4e";

    private final Service service;
    private final FakeServer server;

    private FakeTokenMetrics(Service service, FakeServer server) {
        this.service = service;
        this.server = server;
    }

    /** Starts a server with 100 tokens and the days of 2023 to 2025, without limits. */
    public static FakeTokenMetrics start() {
        return builder().start();
    }

    /** Returns a builder. */
    public static FakeTokenMetricsBuilder builder() {
        return new FakeTokenMetricsBuilder(new Settings());
    }

    static FakeTokenMetrics start(Settings settings) {
        Noise noise = new Noise(settings.seed);
        Universe universe = new Universe(settings.tokens);
        Map<Integer, NavigableMap<Long, Candle>> supplied = new HashMap<>();
        settings.prices.forEach((id, prices) -> supplied.put(index(universe, id), Market.byEpochDay(prices)));
        Market market = new Market(noise, settings.firstDay, settings.lastDay, supplied);
        Service service = new Service(settings, new Data(settings, noise, universe, market));
        FakeServer server = FakeServer.start(service, settings.time, settings.port);
        if (!settings.latency.isZero()) {
            server.latency(settings.latency);
        }
        return new FakeTokenMetrics(service, server);
    }

    private static int index(Universe universe, long id) {
        int index = universe.indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("tokenId: no token " + id + " among " + universe.size());
        }
        return index;
    }

    /** Returns the address without a version, such as {@code http://127.0.0.1:4321}. */
    public URI url() {
        return server.url();
    }

    /** Returns where faults are injected; narrow them with {@code on("price")}. */
    public Faults faults() {
        return server.faults();
    }

    /** Returns the recorded requests, oldest first; at most {@link FakeServer#REQUESTS_KEPT} of them. */
    public List<SeenRequest> requests() {
        return server.requests();
    }

    /** Returns how many requests have arrived, whatever the answer. */
    public long requestCount() {
        return server.requestCount();
    }

    /**
     * Waits, in real time, until that many requests have arrived, answered or not; so a test knows that one is under way.
     *
     * @param patience how long to wait
     * @throws IllegalStateException if patience runs out
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitRequests(long count, Duration patience) throws InterruptedException {
        server.awaitRequests(count, patience);
    }

    /** Returns how many of the recorded requests arrived in each minute of the clock, empty minutes left out. */
    public SortedMap<Instant, Integer> requestsPerMinute() {
        return server.requestsPerMinute();
    }

    /** Returns the greatest number of recorded requests in any span of that length, its end excluded. */
    public int mostRequestsWithin(Duration window) {
        return server.mostRequestsWithin(window);
    }

    /** Returns the credits left of the quota; {@link Long#MAX_VALUE} or nearly so without one. */
    public long creditsLeft() {
        return service.gate().creditsLeft();
    }

    /** Returns the server of another origin to which {@code Fault.redirectElsewhere} leads. */
    public FakeServer elsewhere() {
        return server.elsewhere();
    }

    /** Forgets requests, faults, and what has been used of rate limit and credits. */
    public void reset() {
        server.reset();
        service.gate().reset();
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "FakeTokenMetrics[" + url() + "]";
    }

    /**
     * Runs the server until the process is ended.
     *
     * @param arguments the port, 0 or nothing for a free one; then the number of tokens
     */
    public static void main(String[] arguments) throws InterruptedException {
        FakeTokenMetricsBuilder builder = builder();
        if (arguments.length > 0) {
            builder.port(Integer.parseInt(arguments[0]));
        }
        if (arguments.length > 1) {
            builder.tokens(Integer.parseInt(arguments[1]));
        }
        FakeTokenMetrics fake = builder.start();
        PrintStream out = System.out;
        out.println("Fake Token Metrics, generated data: " + fake.url() + "/v2 and " + fake.url() + "/v3");
        out.println("Key: " + API_KEY);
        out.flush();
        new CountDownLatch(1).await();
    }
}
