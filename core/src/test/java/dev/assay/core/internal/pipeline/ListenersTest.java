package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.AssayException;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenersTest {

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final RecordingListener listener = new RecordingListener();

    @Test
    void areToldEverythingInOrder() {
        transport.answer(503, "").answer(302, Headers.of("Location", "/y"), "").answer(200, "good");
        Service service = Services.service(options().rateLimit(RateLimit.perMinute(2)));

        service.request(Services.get("/x")).get();

        assertThat(listener.events())
                .containsExactly(
                        "started acme/thing",
                        "permitted after 0",
                        "attempted 1: 503",
                        "waiting 500 BACKOFF",
                        "permitted after 0",
                        "attempted 2: 302",
                        "waiting 59500 PERMIT",
                        "permitted after 59500",
                        "attempted 2: 200",
                        "ended well");
        assertThat(listener.requests()).containsOnly(listener.requests().get(0));
    }

    @Test
    void areToldEachRequestTheServerSeesExactlyOnce() {
        transport
                .answer(302, Headers.of("Location", "/y"), "")
                .fail(new IOException("reset"))
                .answer(500, "");

        Throwable e = catchThrowable(
                () -> Services.service(options()).request(Services.get("/x")).get());

        assertThat(e).isInstanceOf(AssayException.class);
        assertThat(listener.attempts()).hasSameSizeAs(transport.requests());
    }

    @Test
    void areToldHowAnAttemptWent() {
        transport.step((request, context) -> {
            time.advance(Duration.ofMillis(83));
            return TransportResponse.of(200, Headers.of("X-Request-Id", "r1"), "12345");
        });

        Services.service(options()).request(Services.get("/x")).get();

        assertThat(listener.attempts()).containsExactly(new AttemptInfo(1, 200, "r1", Duration.ofMillis(83), 5, null));
    }

    @Test
    void areShownFailuresThatKnowTheirExchange() {
        transport.answer(400, "no");
        StringBuilder told = new StringBuilder();
        ClientOptions.Builder options = options().listener(new RequestListener() {
            @Override
            public void attempted(RequestInfo request, AttemptInfo attempt) {
                told.append(attempt.failure());
            }
        });

        Throwable e = catchThrowable(
                () -> Services.service(options).request(Services.get("/x")).get());

        assertThat(told).hasToString(e.toString()).contains("HTTP 400, attempt 1 of 3");
        assertThat(listener.failures()).containsExactly(e, e);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doNoHarmByThrowing(boolean error) {
        transport.answer(503, "").answer(200, "good");
        Service service = Services.service(Services.options(transport, time)
                .listener(new Throwing(error))
                .listener(listener)
                .listener(new RequestListener() {}));

        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            assertThat(service.request(Services.get("/x")).get()).isEqualTo("good");

            assertThat(logs.lines()).anyMatch(line -> line.startsWith("WARN") && line.contains("Throwing"));
        }
        assertThat(listener.events()).hasSize(7).endsWith("ended well");
    }

    @Test
    void theLogHasOneLineARequestWithoutItsQuery() {
        transport.answer(200, Headers.of("X-Request-Id", "r1", "Set-Cookie", "session=1"), "good");

        try (CapturedLogs.Capture logs = CapturedLogs.capture()) {
            Services.service(options()).request(Services.get("/x?wallet=0xabc")).get();

            assertThat(logs.lines())
                    .filteredOn(line -> line.startsWith("DEBUG"))
                    .containsExactly("DEBUG dev.assay.core.http GET https://api.acme.example/x 200 in 0 ms, attempt 1,"
                            + " request r1");
            assertThat(logs.lines()).noneMatch(line -> line.contains("0xabc") || line.contains("session=1"));
        }
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time).listener(listener);
    }

    private static final class Throwing implements RequestListener {

        private final boolean error;

        Throwing(boolean error) {
            this.error = error;
        }

        @Override
        public void started(RequestInfo request) {
            fail();
        }

        @Override
        public void permitted(RequestInfo request, Duration waited) {
            fail();
        }

        @Override
        public void attempted(RequestInfo request, AttemptInfo attempt) {
            fail();
        }

        @Override
        public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
            fail();
        }

        @Override
        public void ended(RequestInfo request, Duration took, Throwable failure) {
            fail();
        }

        private void fail() {
            if (error) {
                throw new NoSuchMethodError("an old metrics library");
            }
            throw new IllegalStateException("out of tune");
        }
    }

    @Test
    void theOptionsKeepTheOrderOfListeners() {
        assertThat(options().listener(new Throwing(true)).build().listeners())
                .first()
                .isSameAs(listener);
        assertThat(List.copyOf(options().build().listeners())).containsExactly(listener);
    }
}
