package dev.assay.core.error;

import dev.assay.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a service said when it refused.
 *
 * @param status the HTTP status; 0 if no request was sent
 * @param code the service's own error code, or null
 * @param headers the answer's headers
 * @param body the beginning of the body, at most 8 KiB, credentials masked
 */
public record ServiceError(
        int status,
        @Nullable String code,
        Headers headers,
        String body) {

    /** The error of a request that was not sent. */
    public static final ServiceError NOT_SENT = new ServiceError(0, null, Headers.none(), "");
}
