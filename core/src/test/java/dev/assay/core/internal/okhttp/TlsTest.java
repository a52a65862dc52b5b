package dev.assay.core.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.Certificates;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.internal.pipeline.Service;
import java.io.IOException;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over TLS, and so over HTTP/2, which is agreed on in its handshake. */
@Timeout(60)
class TlsTest {

    private static final int REFUSED_STREAM = 7;

    private final RecordingListener listener = new RecordingListener();
    private MockWebServer server;

    @BeforeEach
    void start() throws IOException {
        server = Certificates.server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anUnknownCertificateIsNoAnswer() {
        server.enqueue(new MockResponse.Builder().body("good").build());

        TransportException e =
                catchThrowableOfType(TransportException.class, () -> get(service(ClientOptions.builder())));

        assertThat(e).hasMessageContaining("No answer").hasMessageContaining("certification path");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aCertificateTheCallerTrustsIsGood() throws Exception {
        server.enqueue(new MockResponse.Builder().body("good").build());

        assertThat(get(service(trusting()))).isEqualTo("good");

        RecordedRequest request = server.takeRequest();
        assertThat(request.getVersion()).isEqualTo("HTTP/2");
        assertThat(request.getHeaders().get("x-api-key")).isEqualTo("sesame");
    }

    @Test
    void whatIsRepeatedOverHttp2IsCountedAsTheServerSawIt() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        // OkHttp would send the request again by itself: the server says that it has not looked at it.
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(REFUSED_STREAM))
                .build());
        server.enqueue(new MockResponse.Builder().body("good").build());

        assertThat(get(service(trusting()))).isEqualTo("good");

        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(listener.attempts()).extracting(attempt -> attempt.status()).containsExactly(503, 0, 200);
        for (int i = 0; i < 3; i++) {
            RecordedRequest request = server.takeRequest();
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
            assertThat(request.getHeaders().get("x-api-key")).isEqualTo("sesame");
        }
    }

    private ClientOptions.Builder trusting() {
        TlsSettings tls = Certificates.trusting();
        return ClientOptions.builder().tls(tls.context(), tls.trust());
    }

    private Service service(ClientOptions.Builder options) {
        ClientOptions.Builder quick = options.timeSource(ManualTime.running())
                .random(Services.noJitter())
                .listener(listener);
        return Services.service(base(), quick, Services.key("sesame"));
    }

    private String get(Service service) {
        return service.request(Services.get(base(), "/x")).get();
    }

    private URI base() {
        return URI.create("https://localhost:" + server.getPort());
    }
}
