package dev.assay.samples.telemetry;

import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts attempts, and times requests and waits, in a Micrometer registry. */
// snippet: micrometer
final class MicrometerListener implements RequestListener {

    private final MeterRegistry registry;

    MicrometerListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attempted(RequestInfo request, AttemptInfo attempt) {
        String status = Integer.toString(attempt.status());
        registry.counter("assay.attempts", "operation", request.operation(), "status", status)
                .increment();
    }

    @Override
    public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
        String why = reason.name().toLowerCase(Locale.ROOT);
        registry.timer("assay.waits", "operation", request.operation(), "reason", why)
                .record(duration);
    }

    @Override
    public void ended(RequestInfo request, Duration took, @Nullable Throwable failure) {
        String outcome = failure == null ? "success" : failure.getClass().getSimpleName();
        registry.timer("assay.requests", "operation", request.operation(), "outcome", outcome)
                .record(took);
    }
}
// end snippet
