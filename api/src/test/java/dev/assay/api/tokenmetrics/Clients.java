package dev.assay.api.tokenmetrics;

import dev.assay.core.client.RetryPolicy;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.net.URI;
import java.time.Duration;

/** Clients as the tests here want them: no rate limit of their own, and quick to try again. */
final class Clients {

    static final RetryPolicy QUICK =
            new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofSeconds(30));

    private Clients() {}

    static TokenMetricsBuilder of(FakeTokenMetrics fake) {
        return at(fake.url());
    }

    static TokenMetricsBuilder at(URI url) {
        return TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(url.toString())
                .client(c -> c.rateLimit(RateLimit.none()).retry(QUICK));
    }
}
