package dev.assay.testing.tokenmetrics;

import dev.assay.core.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Counts requests against a rate limit. */
final class Limiter {

    private final ServerLimit limit;
    private final Deque<Instant> granted = new ArrayDeque<>();

    Limiter(ServerLimit limit) {
        this.limit = limit;
    }

    /** Returns null for a request that may pass, else the headers of the 429. */
    synchronized @Nullable Headers refuse(Instant now) {
        forget(now);
        if (granted.size() < limit.requests) {
            granted.addLast(now);
            return null;
        }
        return headers(now);
    }

    synchronized void reset() {
        granted.clear();
    }

    private void forget(Instant now) {
        while (!granted.isEmpty() && !end(granted.getFirst()).isAfter(now)) {
            granted.removeFirst();
        }
    }

    // When the request granted at that time ceases to count.
    private Instant end(Instant grantedAt) {
        if (limit.sliding) {
            return grantedAt.plus(limit.window);
        }
        long window = limit.window.toMillis();
        return Instant.ofEpochMilli((Math.floorDiv(grantedAt.toEpochMilli(), window) + 1) * window);
    }

    private Headers headers(Instant now) {
        Instant free = end(granted.getFirst());
        Headers headers = Headers.none();
        if (limit.retryAfter) {
            long seconds = ceilSeconds(Duration.between(now, free));
            headers = headers.and("Retry-After", Long.toString(seconds));
        }
        if (limit.reset) {
            long seconds = ceilSeconds(Duration.between(Instant.EPOCH, free));
            headers = headers.and("X-RateLimit-Limit", Integer.toString(limit.requests))
                    .and("X-RateLimit-Remaining", "0")
                    .and("X-RateLimit-Reset", Long.toString(seconds));
        }
        return headers;
    }

    private static long ceilSeconds(Duration duration) {
        return duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
    }
}
