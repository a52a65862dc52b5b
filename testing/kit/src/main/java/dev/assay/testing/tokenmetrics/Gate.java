package dev.assay.testing.tokenmetrics;

import dev.assay.core.http.Headers;
import dev.assay.testing.http.SeenRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keys, payment, rate limit and credits. What passes costs one credit, also if it turns out to be a bad request. */
final class Gate {

    private static final String PAYMENT_CHALLENGE = """
            {"x402Version":1,"error":"X-PAYMENT header is required","accepts":[{"scheme":"exact","network":"base",\
            "maxAmountRequired":"1","resource":"%s","description":"Sample","mimeType":"application/json",\
            "payTo":"0x0000000000000000000000000000000000000000","maxTimeoutSeconds":60,\
            "asset":"0x0000000000000000000000000000000000000000","extra":{"name":"USD Coin","version":"2"}}]}""";

    private final Settings settings;
    private final @Nullable Limiter limiter;
    private final AtomicLong credits;

    Gate(Settings settings) {
        this.settings = settings;
        this.limiter = settings.rateLimit == null ? null : new Limiter(settings.rateLimit);
        this.credits = new AtomicLong(settings.credits);
    }

    /** Returns null for a request that may pass. */
    @Nullable
    Reply refuse(SeenRequest request, Version version) {
        if (settings.paidCalls && request.headers().has("x-coinbase-402")) {
            return request.headers().has("X-PAYMENT")
                    ? null
                    : new Reply(402, Headers.none(), PAYMENT_CHALLENGE.replace("%s", request.path()));
        }
        if (!isKeyRight(request, version)) {
            return Reply.failure(401, "Invalid API key");
        }
        Headers wait = limiter == null ? null : limiter.refuse(request.time());
        if (wait != null) {
            return new Reply(429, wait, Envelope.failure("Rate limit exceeded"));
        }
        if (credits.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return Reply.failure(settings.creditsStatus, "Credit quota exceeded");
        }
        return null;
    }

    long creditsLeft() {
        return credits.get();
    }

    void reset() {
        credits.set(settings.credits);
        if (limiter != null) {
            limiter.reset();
        }
    }

    private boolean isKeyRight(SeenRequest request, Version version) {
        String key = request.headers().first("x-api-key");
        if (key == null && settings.oldKeyHeader && version == Version.V2) {
            key = request.headers().first("api_key");
        }
        return Objects.equals(key, FakeTokenMetrics.API_KEY);
    }
}
