package dev.assay.core;

import dev.assay.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A value with what came around it.
 *
 * @param value what the body was read into
 * @param status the HTTP status
 * @param headers the answer's headers
 * @param requestId the id the server gave the request, or null
 * @param attempts how many attempts it took, from 1
 * @param <T> the value's type
 */
public record Response<T>(
        T value, int status, Headers headers, @Nullable String requestId, int attempts) {}
