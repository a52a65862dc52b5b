package dev.assay.samples.telemetry;

import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Makes a span of each request, below the span that is current where it is made, with an event for each attempt. */
// snippet: opentelemetry
final class SpanListener implements RequestListener {

    private final Tracer tracer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RequestInfo, Span> open = new IdentityHashMap<>();

    SpanListener(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void started(RequestInfo request) {
        Span span = tracer.spanBuilder(request.operation())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", request.method())
                .setAttribute("url.full", request.url())
                .startSpan();
        lock.lock();
        try {
            open.put(request, span);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void attempted(RequestInfo request, AttemptInfo attempt) {
        Span span = find(request, false);
        if (span != null) {
            span.addEvent(
                    "attempt " + attempt.number(),
                    Attributes.builder()
                            .put("http.response.status_code", attempt.status())
                            .build());
        }
    }

    @Override
    public void ended(RequestInfo request, Duration took, @Nullable Throwable failure) {
        Span span = find(request, true);
        if (span == null) {
            return;
        }
        if (failure != null) {
            span.recordException(failure);
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private @Nullable Span find(RequestInfo request, boolean last) {
        lock.lock();
        try {
            return last ? open.remove(request) : open.get(request);
        } finally {
            lock.unlock();
        }
    }
}
// end snippet
