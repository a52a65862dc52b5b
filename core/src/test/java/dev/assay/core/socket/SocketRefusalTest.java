package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.error.ServerException;
import dev.assay.core.fakes.Services;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a server that answers, but does not agree. */
@Timeout(30)
class SocketRefusalTest {

    private final ConnectionOptions options = ConnectionOptions.defaults()
            .timeSource(new ManualTime())
            .random(Services.noJitter())
            .maxAttempts(1);
    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    // After a 503 that says at once, OkHttp would have sent the handshake again and thrown the answer away.
    @ParameterizedTest
    @CsvSource({"500,0", "503,7", "503,0"})
    void isToldWithAllThatTheServerSaid(int status, String retryAfter) {
        service.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", retryAfter)
                .addHeader("X-Request-Id", "r-7")
                .body("{\"message\": \"down for maintenance\"}")
                .build());
        service.accepting();

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            ServerException e = catchThrowableOfType(ServerException.class, socket::next);

            assertThat(e).hasMessageContaining("down for maintenance").hasMessageContaining("request r-7");
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.requestId()).isEqualTo("r-7");
            assertThat(e.error().headers().first("Retry-After")).isEqualTo(retryAfter);
            assertThat(e.error().body()).isEqualTo("{\"message\": \"down for maintenance\"}");
        }
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }
}
