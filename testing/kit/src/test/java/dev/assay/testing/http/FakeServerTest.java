package dev.assay.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.ManualTime;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakeServerTest {

    private static final FakeServer.Handler FINE = request -> TransportResponse.of(200, Headers.none(), "fine");

    @Test
    void recordsWhatArrived() throws IOException {
        try (FakeServer server = FakeServer.start(FINE, ManualTime.automatic(), 0)) {
            Http.get(server.url().resolve("/a/b?x=1%2C2&y=%20&x=3&z"), "X-Thing", "value");

            assertThat(server.requests()).singleElement().satisfies(seen -> {
                assertThat(seen.method()).isEqualTo("GET");
                assertThat(seen.path()).isEqualTo("/a/b");
                assertThat(seen.query()).isEqualTo(Map.of("x", "1,2", "y", " ", "z", ""));
                assertThat(seen.headers().first("x-thing")).isEqualTo("value");
                assertThat(seen.time()).isEqualTo("2025-01-01T00:00:00Z");
                assertThat(seen.body()).isEmpty();
                assertThat(seen).hasToString("GET /a/b at 2025-01-01T00:00:00Z");
            });
        }
    }

    @Test
    void countsRequestsByMinuteAndByAnySpan() throws IOException {
        ManualTime time = ManualTime.automatic(Instant.parse("2025-01-01T00:00:50Z"));
        try (FakeServer server = FakeServer.start(FINE, time, 0)) {
            for (int i = 0; i < 4; i++) {
                Http.get(server.url());
                time.advance(Duration.ofSeconds(5));
            }

            assertThat(server.requestsPerMinute())
                    .isEqualTo(
                            Map.of(Instant.parse("2025-01-01T00:00:00Z"), 2, Instant.parse("2025-01-01T00:01:00Z"), 2));
            assertThat(server.mostRequestsWithin(Duration.ofSeconds(10))).isEqualTo(2);
            assertThat(server.mostRequestsWithin(Duration.ofSeconds(11))).isEqualTo(3);
            assertThat(server.requestCount()).isEqualTo(4);
        }
    }

    @Test
    void showsABrokenHandlerToTheClient() throws IOException {
        FakeServer.Handler broken = request -> {
            throw new IllegalStateException("out of order");
        };
        try (FakeServer server = FakeServer.start(broken)) {
            HttpResponse<String> response = Http.get(server.url());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("out of order");
        }
    }

    @Test
    void forgetsEverythingOnReset() throws IOException {
        try (FakeServer server = FakeServer.start(FINE)) {
            server.faults().always(Fault.status(503));
            Http.get(server.url());
            Http.get(server.elsewhere().url());

            server.reset();

            assertThat(server.requests()).isEmpty();
            assertThat(server.requestCount()).isZero();
            assertThat(server.elsewhere().requests()).isEmpty();
            assertThat(Http.get(server.url()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesNoThreadAfterClose() throws Exception {
        FakeServer server = FakeServer.start(FINE);
        server.elsewhere();
        server.faults().once(Fault.endlessBody());
        Http.open(server.url());
        server.faults().next(2, Fault.stall());
        Http.start(server);
        Http.start(server);
        server.close();
        server.close();

        long left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(":" + server.url().getPort())
                        || thread.getName()
                                .equals("MockWebServer " + server.url().getPort()))
                .count();

        assertThat(left).isZero();
    }

    @Test
    void doesNotKeepTheJvmAlive() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForgetfulProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);

            assertThat(ended).isTrue();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines("200 200");
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a server, uses it, leaves a request stalled, and returns without closing anything. */
    static final class ForgetfulProgram {

        private ForgetfulProgram() {}

        public static void main(String[] arguments) throws Exception {
            FakeServer server = FakeServer.start(FINE);
            int here = Http.get(server.url()).statusCode();
            int elsewhere = Http.get(server.elsewhere().url()).statusCode();
            server.faults().once(Fault.stall());
            Http.start(server);
            System.out.println(here + " " + elsewhere);
        }
    }
}
