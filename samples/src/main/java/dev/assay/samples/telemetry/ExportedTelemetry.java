package dev.assay.samples.telemetry;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.exporter.logging.LoggingSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/**
 * Prints what Prometheus would scrape and the spans that a collector would get, of a request that is busy once and good
 * then. The fake server answers.
 */
public final class ExportedTelemetry {

    private ExportedTelemetry() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        SdkTracerProvider tracers = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(LoggingSpanExporter.create()))
                .build();
        try (FakeTokenMetrics fake = FakeTokenMetrics.start();
                OpenTelemetrySdk telemetry =
                        OpenTelemetrySdk.builder().setTracerProvider(tracers).build();
                TokenMetrics tm = TokenMetrics.builder()
                        .baseUrl(fake.url().toString())
                        .apiKey(FakeTokenMetrics.API_KEY)
                        .client(c -> c.listener(new MicrometerListener(registry))
                                .listener(new SpanListener(telemetry.getTracer("assay"))))
                        .build()) {
            fake.faults().once(Fault.status(503));
            tm.price(Tokens.ids(3375, 3306)).toList();
            System.out.println(registry.scrape());
        }
    }
}
