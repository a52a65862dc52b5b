package dev.assay.samples;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;

/** Prints two prices: from the service with the key in {@code TOKEN_METRICS_API_KEY}, from a fake server without. */
public final class FirstRequest {

    private FirstRequest() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        String key = System.getProperty("assay.tokenmetrics.key", System.getenv("TOKEN_METRICS_API_KEY"));
        if (key == null || key.isBlank()) {
            FakeTokenMetrics fake = FakeTokenMetrics.start();
            System.setProperty("assay.tokenmetrics.url", fake.url().toString());
            System.setProperty("assay.tokenmetrics.key", FakeTokenMetrics.API_KEY);
            System.out.println("No TOKEN_METRICS_API_KEY: generated data from " + fake.url());
        }
        printPrices();
    }

    private static void printPrices() {
        // snippet: first-request
        TokenMetrics tm = TokenMetrics.fromEnv();
        for (Price price : tm.price(Tokens.ids(3375, 3306))) {
            System.out.println(price.tokenName() + " " + price.currentPrice() + " USD");
        }
        // end snippet
    }
}
