package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.ServerException;
import dev.assay.core.fakes.Certificates;
import dev.assay.core.fakes.FakeProxy;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TlsSettings;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Through the tunnel of a proxy that asks who we are. */
@Timeout(30)
class SocketProxyTest {

    private final ConnectionOptions options =
            ConnectionOptions.defaults().credentials(() -> Headers.of("X-Key", "sesame"));

    @Test
    void theProxyGetsThePasswordAndTheServerTheKey() throws Exception {
        try (FakeProxy proxy = FakeProxy.start("ali", "open");
                MockWebServer server = Certificates.server()) {
            server.enqueue(
                    new MockResponse.Builder().webSocketUpgrade(new Polite()).build());

            try (SocketConnection socket = SocketConnection.open(url(server), options, through(proxy))) {
                assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            }

            assertThat(proxy.heads()).singleElement().asString().contains("Proxy-Authorization: Basic ");
            assertThat(proxy.seen()).doesNotContain("sesame");
            var sent = server.takeRequest().getHeaders();
            assertThat(sent.get("X-Key")).isEqualTo("sesame");
            assertThat(sent.get("Proxy-Authorization")).isNull();
        }
    }

    @Test
    void theServerGetsOneHandshakeThoughItWantsUsBackAtOnce() throws Exception {
        try (FakeProxy proxy = FakeProxy.start("ali", "open");
                MockWebServer server = Certificates.server()) {
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .addHeader("Retry-After", "0")
                    .build());
            server.enqueue(
                    new MockResponse.Builder().webSocketUpgrade(new Polite()).build());

            try (SocketConnection socket = SocketConnection.open(url(server), options.maxAttempts(1), through(proxy))) {
                assertThatThrownBy(socket::next).isInstanceOf(ServerException.class);
            }

            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatAsksInTheProxysNameGetsNoPassword() throws Exception {
        try (FakeProxy proxy = FakeProxy.start("ali", "open");
                MockWebServer server = Certificates.server()) {
            server.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                    .build());

            try (SocketConnection socket = SocketConnection.open(url(server), options, through(proxy))) {
                assertThatThrownBy(socket::next).isInstanceOf(InvalidRequestException.class);
            }

            assertThat(server.getRequestCount()).isEqualTo(1);
            assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .isNull();
        }
    }

    private static ClientOptions through(FakeProxy proxy) {
        TlsSettings tls = Certificates.trusting();
        return ClientOptions.builder()
                .tls(tls.context(), tls.trust())
                .proxy(proxy.address(), "ali", Secret.of("open"))
                .build();
    }

    private static URI url(MockWebServer server) {
        return URI.create("wss://localhost:" + server.getPort() + "/");
    }

    private static final class Polite extends WebSocketListener {

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, null);
        }
    }
}
