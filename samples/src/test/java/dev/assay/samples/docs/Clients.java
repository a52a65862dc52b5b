package dev.assay.samples.docs;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;

/** Clients of the fake server, as a user makes them. */
final class Clients {

    private Clients() {}

    static TokenMetrics of(FakeTokenMetrics fake) {
        // snippet: client-of-fake
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .build();
        // end snippet
        return tm;
    }
}
