package dev.assay.core.feed;

import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What polls fail with. */
final class Failures {

    private Failures() {}

    static RuntimeException passing() {
        return new TransportException("the connection broke", null);
    }

    static RuntimeException limited(@Nullable Duration retryAfter) {
        return new RateLimitException("slower", error(429, retryAfter), RateLimitException.Scope.MINUTE, 20);
    }

    static DataException unreadable() {
        return new DataException("no JSON", null, null);
    }

    static RuntimeException lasting() {
        return new AuthenticationException("no such key", error(401, null));
    }

    private static ServiceError error(int status, @Nullable Duration retryAfter) {
        return new ServiceError(status, null, retryAfter, Headers.none(), "");
    }
}
