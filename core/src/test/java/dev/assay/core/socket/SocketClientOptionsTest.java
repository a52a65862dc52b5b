package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.fakes.Certificates;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TlsSettings;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketClientOptionsTest {

    @Test
    void carriesCredentialsAndMessagesOverTls() throws Exception {
        TlsSettings tls = Certificates.trusting();
        ConnectionOptions options = ConnectionOptions.defaults()
                .credentials(() -> Headers.of("X-Key", "sesame"))
                .maxMessageBytes(100_000);
        ClientOptions client =
                ClientOptions.builder().tls(tls.context(), tls.trust()).build();
        try (MockWebServer server = Certificates.server()) {
            server.enqueue(new MockResponse.Builder()
                    .webSocketUpgrade(new Greeter("x".repeat(100_000)))
                    .build());
            URI url = URI.create("wss://localhost:" + server.getPort() + "/");

            try (SocketConnection socket = SocketConnection.open(url, options, client)) {
                assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
                assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "x".repeat(100_000)));
            }

            assertThat(server.takeRequest().getHeaders().get("X-Key")).isEqualTo("sesame");
        }
    }

    @Test
    void usesTheClientsSettingsButNotItsThreads() throws Exception {
        AtomicInteger intercepted = new AtomicInteger();
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    intercepted.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .webSocketUpgrade(new Greeter("hello"))
                    .build());
            URI url = URI.create("ws://localhost:" + server.getPort() + "/");

            try (SocketConnection socket = SocketConnection.open(url, ConnectionOptions.defaults(), of(client))) {
                assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
                assertThat(client.dispatcher().runningCallsCount()).isZero();
            }

            assertThat(server.takeRequest().getHeaders().get("User-Agent")).startsWith("assay/");
            assertThat(intercepted).hasValue(1);
            assertThat(client.connectionPool().connectionCount()).isZero();
        }
    }

    @Test
    void refusesATransportOfTheCallers() {
        ScriptedTransport transport = new ScriptedTransport().answer(200, "");
        ClientOptions client = ClientOptions.builder().transport(transport).build();

        assertThatThrownBy(() -> SocketConnection.open(
                        URI.create("wss://prices.example/"), ConnectionOptions.defaults(), client))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("transport:")
                .hasMessageContaining("httpClient");
    }

    private static ClientOptions of(OkHttpClient client) {
        return ClientOptions.builder().httpClient(client).build();
    }

    /** Says one thing and goodbye. */
    private static final class Greeter extends WebSocketListener {

        private final String text;

        private Greeter(String text) {
            this.text = text;
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            socket.send(text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, null);
        }
    }
}
