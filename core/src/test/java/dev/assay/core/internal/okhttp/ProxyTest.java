package dev.assay.core.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.Certificates;
import dev.assay.core.fakes.FakeProxy;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.Proxies;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.Services;
import dev.assay.core.fakes.Texts;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.internal.pipeline.Service;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through a proxy that asks who we are, and what goes past it. */
@Timeout(60)
class ProxyTest {

    private static final String PASSWORD = "open please";

    private final RecordingListener listener = new RecordingListener();
    private FakeProxy proxy;
    private MockWebServer server;

    @BeforeEach
    void start() throws IOException {
        proxy = FakeProxy.start("ali", PASSWORD);
        server = Certificates.server();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void theProxyGetsThePasswordAndTheServerTheKey() throws Exception {
        server.enqueue(new MockResponse.Builder().body("good").build());

        assertThat(get(https(), options(PASSWORD), Services.key("sesame"))).isEqualTo("good");

        assertThat(proxy.heads())
                .singleElement()
                .asString()
                .startsWith("CONNECT localhost:" + server.getPort())
                .contains("Proxy-Authorization: Basic ");
        assertThat(proxy.seen()).doesNotContain("sesame");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("x-api-key")).isEqualTo("sesame");
        assertThat(request.getHeaders().get("Proxy-Authorization")).isNull();
    }

    @Test
    void aServerThatAsksInTheProxysNameGetsNoPassword() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                .build());

        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class, () -> get(https(), options(PASSWORD), Services.key("sesame")));

        assertThat(e.status()).isEqualTo(407);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    }

    @Test
    void aProxyThatAsksIsAnsweredWithinTheAttempt() {
        URI plain = URI.create("http://acme.example");

        assertThat(get(plain, options(PASSWORD))).isEqualTo("by proxy!");

        assertThat(proxy.heads()).hasSize(2);
        assertThat(proxy.heads().get(0)).startsWith("GET http://acme.example/x").doesNotContain("Proxy-Authorization");
        assertThat(proxy.heads().get(1)).contains("Proxy-Authorization: Basic ");
        assertThat(listener.attempts()).hasSize(1);
    }

    @Test
    void aProxyThatRefusesThePasswordIsNoAnswer() {
        TransportException e = catchThrowableOfType(
                TransportException.class, () -> get(https(), options("wrong"), Services.key("sesame")));

        assertThat(e).hasMessageContaining("Failed to authenticate with proxy");
        assertThat(Texts.of(e)).doesNotContain("wrong").doesNotContain("sesame");
        assertThat(server.getRequestCount()).isZero();
        assertThat(proxy.seen()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting", "client", "selector"})
    void noKeyGoesPastAProxyInTheClear(String place) {
        URI base = URI.create("http://localhost:" + server.getPort());

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> get(base, Proxies.options(place, proxy.address()), Services.key("sesame")));

        assertThat(e).hasMessageContaining("baseUrl").hasMessageContaining("without a proxy");
        assertThat(proxy.heads()).isEmpty();
        assertThat(listener.attempts()).isEmpty();
    }

    @Test
    void aKeyReachesThisMachineIfTheSelectorLeavesItOut() throws Exception {
        OkHttpClient direct = new OkHttpClient.Builder()
                .proxySelector(Proxies.selector(url -> List.of(Proxy.NO_PROXY)))
                .build();
        try (MockWebServer plain = new MockWebServer()) {
            plain.start();
            plain.enqueue(new MockResponse.Builder().body("good").build());
            URI base = URI.create("http://localhost:" + plain.getPort());

            assertThat(get(base, ClientOptions.builder().httpClient(direct), Services.key("sesame")))
                    .isEqualTo("good");

            assertThat(plain.takeRequest().getHeaders().get("x-api-key")).isEqualTo("sesame");
        }
    }

    private ClientOptions.Builder options(String password) {
        TlsSettings tls = Certificates.trusting();
        return ClientOptions.builder()
                .tls(tls.context(), tls.trust())
                .proxy(proxy.address(), "ali", Secret.of(password));
    }

    private String get(URI base, ClientOptions.Builder options, Credential... credentials) {
        ClientOptions.Builder quick = options.timeSource(ManualTime.running())
                .random(Services.noJitter())
                .listener(listener);
        try (Service service = Services.service(base, quick, credentials)) {
            return service.request(Services.get(base, "/x")).get();
        }
    }

    private URI https() {
        return URI.create("https://localhost:" + server.getPort());
    }
}
