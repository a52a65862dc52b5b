package dev.assay.samples.live;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.feed.Feed;
import dev.assay.testing.ManualTime;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples' live data comes from: the service at its own pace, or a fake server whose days pass at once.
 *
 * @param client the client to ask
 * @param fake the server on this machine, or null
 */
record LiveSource(TokenMetrics client, @Nullable FakeTokenMetrics fake) implements AutoCloseable {

    /** How many days a fake server is polled for. */
    static final int DAYS = 7;

    private static final Instant START = Instant.parse("2025-06-01T12:00:00Z");

    /** Returns the service if there is a key in {@code TOKEN_METRICS_API_KEY}, else a fake server, and says so. */
    static LiveSource fromEnv() {
        String key = System.getProperty("assay.tokenmetrics.key", System.getenv("TOKEN_METRICS_API_KEY"));
        if (key != null && !key.isBlank()) {
            System.out.println("Polling the service until you press Ctrl-C; each poll costs a credit at least.");
            return new LiveSource(TokenMetrics.fromEnv(), null);
        }
        LiveSource offline = offline();
        System.out.println("No TOKEN_METRICS_API_KEY: generated data, " + DAYS + " days in a moment");
        return offline;
    }

    static LiveSource offline() {
        FakeTokenMetrics fake = FakeTokenMetrics.start();
        TokenMetrics client = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .client(c -> c.timeSource(ManualTime.automatic(START)))
                .build();
        return new LiveSource(client, fake);
    }

    /** Returns the feed, which against a fake server polls once a day and comes to an end. */
    <T> Feed<T> paced(Feed<T> feed) {
        return fake == null ? feed : feed.every(Duration.ofDays(1)).maxPolls(DAYS);
    }

    @Override
    public void close() {
        client.close();
        if (fake != null) {
            fake.close();
        }
    }
}
