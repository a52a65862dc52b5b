package dev.assay.core.http;

import java.io.IOException;

/**
 * Stands before every attempt: may change the request, look at the answer, or answer itself; implemented by users.
 *
 * <p>It sees the request before credentials are put in, so it can neither leak nor change them. Called once per attempt,
 * also for retries and redirects, on the thread that makes the call. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Interceptor {

    /**
     * Returns the answer, normally {@code next.send(request, context)}.
     *
     * @throws IOException if there is no answer
     */
    TransportResponse intercept(TransportRequest request, TransportContext context, Transport next) throws IOException;
}
