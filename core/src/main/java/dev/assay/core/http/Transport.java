package dev.assay.core.http;

import java.io.IOException;

/**
 * Sends one HTTP request and returns the answer, whatever its status; implemented by users who bring their own HTTP
 * stack. Retries, redirects, credentials, limits and errors are not its business.
 *
 * <p>Implementations are thread-safe. They follow no redirect, repeat nothing, and decompress what they asked to be
 * compressed. A connection that could not be made is reported as {@link java.net.ConnectException},
 * {@link java.net.UnknownHostException} or {@link java.net.NoRouteToHostException}: only these say that nothing was
 * sent, so that even a request that is not safe to repeat can be.
 */
@FunctionalInterface
public interface Transport {

    /**
     * Sends the request and returns once status and headers are there.
     *
     * @throws IOException if there is no answer
     */
    TransportResponse send(TransportRequest request, TransportContext context) throws IOException;
}
