package dev.assay.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Which exchange an exception belongs to.
 *
 * @param operation the client's name for it, such as {@code tokenmetrics/price}
 * @param method the HTTP method
 * @param url the address without query and credentials
 * @param status the HTTP status, or 0 if there was no answer
 * @param requestId the id the server gave the request, or null
 * @param attempt which attempt failed, from 1; 0 if none was made
 * @param attempts how many attempts were allowed
 */
public record CallSite(
        String operation,
        String method,
        String url,
        int status,
        @Nullable String requestId,
        int attempt,
        int attempts) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method).append(' ').append(url);
        if (status != 0) {
            text.append(", HTTP ").append(status);
        }
        if (requestId != null) {
            text.append(", request ").append(requestId);
        }
        if (attempt > 0) {
            text.append(", attempt ").append(attempt).append(" of ").append(attempts);
        }
        return text.toString();
    }
}
