package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.time.TimeSource;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Where the data come from and for which days. */
final class Source implements AutoCloseable {

    private static final int YEARS = 2;

    // Generated signals know no price, yet some are lucky: with seed 1, those of Bitcoin gain twice what holding does.
    // These are
    // neither lucky nor unlucky, so that nobody takes them for skill.
    private static final long ORDINARY_SEED = 12;

    private final TokenMetrics client;
    private final @Nullable FakeTokenMetrics server;
    private final LocalDate since;
    private final LocalDate until;

    private Source(TokenMetrics client, @Nullable FakeTokenMetrics server, LocalDate since, LocalDate until) {
        if (since.isAfter(until)) {
            throw new IllegalArgumentException("--since: " + since + " is after the last day, " + until);
        }
        this.client = client;
        this.server = server;
        this.since = since;
        this.until = until;
    }

    /** Returns the service if there is a key for it, sample data if not. */
    static Source of(Options options) {
        String key = System.getProperty("assay.tokenmetrics.key", System.getenv("TOKEN_METRICS_API_KEY"));
        // The fake server's key is that of an earlier try, and what it opens must not pass for live data.
        boolean keyed = key != null && !key.isBlank() && !key.equals(FakeTokenMetrics.API_KEY);
        return keyed && !options.sample() ? live(TokenMetrics.fromEnv(), options) : sample(options);
    }

    /** Returns the service; up to yesterday, since today's price is not a close yet. */
    static Source live(TokenMetrics client, Options options) {
        LocalDate yesterday =
                LocalDate.ofInstant(TimeSource.system().now(), ZoneOffset.UTC).minusDays(1);
        LocalDate until = options.until() == null ? yesterday : options.until();
        LocalDate since = options.since() == null ? until.minusYears(YEARS).plusDays(1) : options.since();
        return new Source(client, null, since, until);
    }

    /** Starts a fake server on real closes; the client that asks it is the one that asks the service. */
    static Source sample(Options options) {
        for (long id : options.tokens()) {
            if (id != SamplePrices.BITCOIN && id != SamplePrices.ETHEREUM) {
                throw new IllegalArgumentException("--tokens: sample data has 3375 and 3306 only, not " + id);
            }
        }
        SamplePrices prices = SamplePrices.read();
        LocalDate since = options.since() == null ? SamplePrices.FIRST_DAY : options.since();
        LocalDate until = options.until() == null ? SamplePrices.LAST_DAY : options.until();
        FakeTokenMetrics server = FakeTokenMetrics.builder()
                .seed(ORDINARY_SEED)
                .days(SamplePrices.FIRST_DAY, SamplePrices.LAST_DAY)
                .prices(SamplePrices.BITCOIN, prices.bitcoin())
                .prices(SamplePrices.ETHEREUM, prices.ethereum())
                .start();
        TokenMetrics client = TokenMetrics.builder()
                .baseUrl(server.url().toString())
                .apiKey(FakeTokenMetrics.API_KEY)
                .client(settings -> settings.rateLimit(RateLimit.none()))
                .build();
        return new Source(client, server, since, until);
    }

    TokenMetrics client() {
        return client;
    }

    /** Returns who serves the data, for people. */
    String name() {
        return server == null ? client.toString() : "a fake Token Metrics server on this machine";
    }

    boolean isSample() {
        return server != null;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }

    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.close();
        }
    }
}
