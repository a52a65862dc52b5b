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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes a span of each request, below the span that is current where it is made, with an event for each attempt. */
// snippet: opentelemetry
final class SpanListener implements RequestListener {

    private final Tracer tracer;
    // The same object comes with all calls of one request.
    private final Map<RequestInfo, Span> open = new ConcurrentHashMap<>();

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
        open.put(request, span);
    }

    @Override
    public void attempted(RequestInfo request, AttemptInfo attempt) {
        Span span = open.get(request);
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
        Span span = open.remove(request);
        if (span == null) {
            return;
        }
        if (failure != null) {
            span.recordException(failure);
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
// end snippet
