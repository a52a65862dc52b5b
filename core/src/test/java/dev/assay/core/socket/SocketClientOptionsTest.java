package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.http.Headers;
import java.io.InputStream;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
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
        KeyStore keys = KeyStore.getInstance("JKS");
        // A self-signed certificate that comes with WireMock.
        try (InputStream store = SocketClientOptionsTest.class.getResourceAsStream("/keystore")) {
            keys.load(store, "password".toCharArray());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, "password".toCharArray());
        X509TrustManager trusting = new TrustAll();
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keyManagers.getKeyManagers(), new TrustManager[] {trusting}, null);
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(tls.getSocketFactory(), trusting)
                .hostnameVerifier((host, session) -> true)
                .build();
        ConnectionOptions options = ConnectionOptions.defaults()
                .credentials(() -> Headers.of("X-Key", "sesame"))
                .maxMessageBytes(100_000);
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(tls.getSocketFactory());
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .webSocketUpgrade(new Greeter("x".repeat(100_000)))
                    .build());
            URI url = URI.create("wss://localhost:" + server.getPort() + "/");

            try (SocketConnection socket = SocketConnection.open(url, options, of(client))) {
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

    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
