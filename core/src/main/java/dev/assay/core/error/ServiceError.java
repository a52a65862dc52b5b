package dev.assay.core.error;

import dev.assay.core.http.Headers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a service said when it refused.
 *
 * @param status the HTTP status; 0 if no request was sent
 * @param code the service's own error code, or null
 * @param retryAfter how long to wait before the next try, as the service or our own count says; null if unknown
 * @param headers the answer's headers
 * @param body the beginning of the body, at most 8 KiB, credentials masked
 */
public record ServiceError(
        int status, @Nullable String code, @Nullable Duration retryAfter, Headers headers, String body) {

    /** Returns the error of a request that was not sent. */
    public static ServiceError notSent(@Nullable Duration retryAfter) {
        return new ServiceError(0, null, retryAfter, Headers.none(), "");
    }

    /** Returns this error with its texts masked. */
    ServiceError masked(UnaryOperator<String> texts) {
        return new ServiceError(
                status,
                code == null ? null : texts.apply(code),
                retryAfter,
                headers.withValues(texts),
                texts.apply(body));
    }
}
