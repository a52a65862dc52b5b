package dev.assay.core.internal.pipeline;

import dev.assay.core.http.Headers;
import dev.assay.core.http.Payload;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one request is, before options and credentials.
 *
 * @param operation its name, such as {@code tokenmetrics/price}
 * @param method the HTTP method, in capitals
 * @param url the address, query included
 * @param headers headers besides those of the service
 * @param payload the body, or null
 * @param repeatable whether it may be sent again although it may have arrived
 * @param attemptTimeout its own limit of an attempt, or null for the client's
 * @param deadline its own limit of the request, or null for the client's
 * @param patient whether it waits for a permit as long as it takes, as pages do
 * @param reader reads a good answer
 */
public record CallSpec<T>(
        String operation,
        String method,
        URI url,
        Headers headers,
        @Nullable Payload payload,
        boolean repeatable,
        @Nullable Duration attemptTimeout,
        @Nullable Duration deadline,
        boolean patient,
        BodyReader<T> reader) {

    /** Returns a GET with the client's limits. */
    public static <T> CallSpec<T> get(String operation, URI url, BodyReader<T> reader) {
        return new CallSpec<>(operation, "GET", url, Headers.none(), null, true, null, null, false, reader);
    }

    /** Returns a GET of a page, with the client's limits but for permits: it waits for one as long as it takes. */
    public static <T> CallSpec<T> page(String operation, URI url, BodyReader<T> reader) {
        return new CallSpec<>(operation, "GET", url, Headers.none(), null, true, null, null, true, reader);
    }

    /** Returns this call, waiting for a permit as long as it takes. */
    public CallSpec<T> asPage() {
        if (patient) {
            return this;
        }
        return new CallSpec<>(
                operation, method, url, headers, payload, repeatable, attemptTimeout, deadline, true, reader);
    }
}
