package dev.assay.core.internal.pipeline;

import dev.assay.core.http.Interceptor;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What an interceptor hands a request on to: once, since neither quota nor listeners would know of another. */
final class Next implements Transport {

    private final Transport rest;
    private final AtomicBoolean over = new AtomicBoolean();

    private Next(Transport rest) {
        this.rest = rest;
    }

    static TransportResponse intercept(
            Interceptor interceptor, TransportRequest request, TransportContext context, Transport rest)
            throws IOException {
        Next next = new Next(rest);
        try {
            return interceptor.intercept(request, context, next);
        } finally {
            next.over.set(true);
        }
    }

    @Override
    public TransportResponse send(TransportRequest request, TransportContext context) throws IOException {
        if (over.getAndSet(true)) {
            throw new IllegalStateException("next: called a second time, or after its attempt; each sends a request"
                    + " that nobody counts, so leave repeating to the retry policy");
        }
        return rest.send(request, context);
    }
}
