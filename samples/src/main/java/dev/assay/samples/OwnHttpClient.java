package dev.assay.samples;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Shares the HTTP client of an application: its connections, proxy and certificates hold, redirects and repetitions stay
 * ours. The fake server answers.
 */
public final class OwnHttpClient {

    private OwnHttpClient() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        // snippet: own-http-client
        ConnectionPool pool = new ConnectionPool(4, 1, TimeUnit.MINUTES);
        OkHttpClient shared = new OkHttpClient.Builder().connectionPool(pool).build();
        try (FakeTokenMetrics fake = FakeTokenMetrics.start();
                TokenMetrics tm = TokenMetrics.builder()
                        .baseUrl(fake.url().toString())
                        .apiKey(FakeTokenMetrics.API_KEY)
                        .client(c -> c.httpClient(shared))
                        .build()) {
            System.out.println(tm.price(Tokens.ids(3375)).toList());
            System.out.println("Connections in the application's own pool: " + pool.connectionCount());
        }
        // What is borrowed stays open; its owner ends it.
        shared.dispatcher().executorService().shutdown();
        // end snippet
    }
}
