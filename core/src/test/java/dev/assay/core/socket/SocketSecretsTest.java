package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.Services;
import dev.assay.core.fakes.Texts;
import dev.assay.core.http.Headers;
import dev.assay.core.socket.SocketEvent.Gap;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that repeats what it was sent, in headers, bodies and reasons; none of it may be seen. */
@Timeout(30)
class SocketSecretsTest {

    private static final List<String> SECRETS = List.of("s3same", "path-key", "query-key");
    private static final String ECHO = "Bearer s3same at /v2/path-key?token=query-key";

    private final CapturedLogs.Capture logs = CapturedLogs.capture();
    private final ConnectionOptions options = ConnectionOptions.defaults()
            .timeSource(new ManualTime())
            .random(Services.noJitter())
            .credentials(() -> Headers.of("Authorization", "Bearer s3same"));
    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
        logs.close();
        assertThat(logs.lines()).noneMatch(line -> SECRETS.stream().anyMatch(line::contains));
    }

    @Test
    void anEchoInARefusalIsMasked() {
        service.server.enqueue(new MockResponse.Builder()
                .code(401)
                .addHeader("X-Your-Key", "s3same")
                .addHeader("Server", ECHO)
                .body("{\"message\": \"bad key " + ECHO + "\", \"code\": \"s\\u0033same\"}")
                .build());

        AuthenticationException e = fail(AuthenticationException.class, options, ClientOptions.builder());

        assertShowsNothing(e);
        assertThat(e).hasMessageContaining("does not accept the key: bad key ***");
        assertThat(e.error().body()).contains("bad key *** at /v2/***?token=***");
        assertThat(e.error().headers().first("X-Your-Key")).isEqualTo("***");
        assertThat(e.code()).isEqualTo("***");
    }

    @Test
    void anEchoInARedirectIsMasked() {
        service.refusing(302, "Location", "https://evil.example/v2/path-key?token=query-key");

        ServiceException e = fail(ServiceException.class, options, ClientOptions.builder());

        assertShowsNothing(e);
        assertThat(e).hasMessageContaining("redirects the WebSocket, which is not followed");
        assertThat(e.error().headers().first("Location")).isEqualTo("https://evil.example/v2/***?token=***");
    }

    @Test
    void anEchoInTheReasonOfACloseIsMasked() {
        service.accepting((socket, text) -> socket.close(1008, ECHO));
        ConnectionOptions subscribing = options.subscription(session -> session.send("subscribe"));

        try (SocketConnection socket = SocketConnection.open(service.url(), subscribing)) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);

            assertThat(socket.next())
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.detail()).isEqualTo("*** at /v2/***?token=***"));
        }
    }

    @Test
    void aFailureThatTellsWhatWasSentIsMasked() {
        OkHttpClient talkative = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IOException("cannot send " + chain.request().url() + " with "
                            + chain.request().header("Authorization"));
                })
                .build();

        TransportException e = fail(
                TransportException.class,
                options.maxAttempts(1),
                ClientOptions.builder().httpClient(talkative));

        assertShowsNothing(e);
        assertThat(e).hasMessageContaining("cannot send").hasMessageContaining("with ***");
    }

    private <E extends AssayException> E fail(Class<E> type, ConnectionOptions with, ClientOptions.Builder client) {
        try (SocketConnection socket = SocketConnection.open(service.url(), with, client.build())) {
            return catchThrowableOfType(type, socket::next);
        }
    }

    private static void assertShowsNothing(AssayException failure) {
        assertThat(Texts.of(failure)).doesNotContain(SECRETS);
        assertThat(failure.toString()).doesNotContain(SECRETS);
        if (failure instanceof ServiceException answer) {
            assertThat(answer.error().toString()).doesNotContain(SECRETS);
            answer.error().headers().forEach((name, value) -> assertThat(value).doesNotContain(SECRETS));
            assertThat(answer.error().body()).doesNotContain(SECRETS);
        }
    }
}
