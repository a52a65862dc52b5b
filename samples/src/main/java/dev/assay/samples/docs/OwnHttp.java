package dev.assay.samples.docs;

import dev.assay.api.tokenmetrics.TokenMetrics;
import okhttp3.OkHttpClient;

/** A client that uses the HTTP client of its application, and adds a header. */
final class OwnHttp {

    private OwnHttp() {}

    static TokenMetrics client() {
        OkHttpClient okHttp = new OkHttpClient();

        // snippet: configure-doors
        TokenMetrics tm = TokenMetrics.builder()
                .fromEnv()
                .client(c -> c.httpClient(okHttp)
                        .interceptor((request, context, next) ->
                                next.send(request.withHeaders(request.headers().with("X-Team", "risk")), context)))
                .build();
        // end snippet
        return tm;
    }
}
