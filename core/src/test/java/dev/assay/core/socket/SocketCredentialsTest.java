package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.fakes.FakeProxy;
import dev.assay.core.fakes.Proxies;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets to see a credential, and what is said where it is missing or refused. */
@Timeout(30)
class SocketCredentialsTest {

    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void sendsCredentialsToLoopbackAndOffersNoCompression() throws Exception {
        service.accepting();
        ConnectionOptions options =
                ConnectionOptions.defaults().credentials(() -> Headers.of("Authorization", "Bearer sesame"));

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        }

        var sent = service.server.takeRequest().getHeaders();
        assertThat(sent.get("Authorization")).isEqualTo("Bearer sesame");
        assertThat(sent.get("Sec-WebSocket-Extensions")).isNull();
    }

    @Test
    void refusesCredentialsOverPlainWsToOtherHosts() {
        AtomicBoolean asked = new AtomicBoolean();
        ConnectionOptions options = ConnectionOptions.defaults().credentials(() -> {
            asked.set(true);
            return Headers.none();
        });

        assertThatThrownBy(() -> SocketConnection.open(URI.create("ws://prices.example/secret?k=secret"), options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ws://prices.example")
                .hasMessageNotContaining("secret");
        assertThat(asked).isFalse();
    }

    @Test
    void neverPrintsAHeaderItCannotSend() {
        ConnectionOptions options = ConnectionOptions.defaults().credentials(() -> Headers.of("X-Key", "sésame"));

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("X-Key")
                    .hasMessageNotContaining("same");
        }
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("noHeaders")
    void doesNotConnectWithoutTheCredentialThereShouldBe(@Nullable Headers none) {
        service.accepting();
        ConnectionOptions options = ConnectionOptions.defaults().credentials(() -> none);

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("credentials: the supplier has none for ws://localhost");
        }

        assertThat(service.server.getRequestCount()).isZero();
    }

    @Test
    void endsWhenTheServerRefusesTheCredential() {
        service.refusing(401);

        try (SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults())) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("does not accept the key")
                    .hasMessageContaining("HTTP 401, attempt 1 of 10")
                    .hasMessageNotContaining("path-key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting", "client", "selector"})
    void refusesCredentialsPastAProxyInTheClear(String place) throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        ConnectionOptions options = ConnectionOptions.defaults().credentials(() -> {
            asked.set(true);
            return Headers.of("X-Key", "sesame");
        });
        try (FakeProxy proxy = FakeProxy.start("ali", "x")) {
            ClientOptions client = Proxies.options(place, proxy.address()).build();

            assertThatThrownBy(() -> SocketConnection.open(service.url(), options, client))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("credentials: not sent to ws://localhost");

            assertThat(asked).isFalse();
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting", "client", "selector"})
    void refusesAKeyInTheAddressPastAProxyInTheClear(String place) throws Exception {
        try (FakeProxy proxy = FakeProxy.start("ali", "x")) {
            ClientOptions client = Proxies.options(place, proxy.address()).build();

            assertThatThrownBy(() -> SocketConnection.open(service.url(), ConnectionOptions.defaults(), client))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("url:", "ws://localhost")
                    .hasMessageNotContaining("query-key");

            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void refusesAKeyInTheAddressPastAProxyThatTurnsUpLater() throws Exception {
        AtomicBoolean proxied = new AtomicBoolean();
        ManualTime time = new ManualTime();
        ConnectionOptions options =
                ConnectionOptions.defaults().timeSource(time).random(Services.noJitter());
        service.refusing(503);
        try (FakeProxy proxy = FakeProxy.start("ali", "x")) {
            Proxy found = new Proxy(Proxy.Type.HTTP, proxy.address());
            OkHttpClient client = new OkHttpClient.Builder()
                    .proxySelector(Proxies.selector(url -> List.of(proxied.get() ? found : Proxy.NO_PROXY)))
                    .build();
            ClientOptions with = ClientOptions.builder().httpClient(client).build();

            try (SocketConnection socket = SocketConnection.open(service.url(), options, with)) {
                time.awaitSleep();
                proxied.set(true);
                time.advance(time.awaitSleep());

                assertThatThrownBy(socket::next)
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("url:");
            }

            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void refusesAKeyInAPlainAddressBeforeTheHostIsLookedUp() {
        URI url = URI.create("ws://prices.example/v3/0a1b2c3d4e5f60718293a4b5c6d7e8f9");

        assertThatThrownBy(() -> SocketConnection.open(url, ConnectionOptions.defaults()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ws://prices.example")
                .hasMessageNotContaining("0a1b");
    }

    @Test
    void refusesCredentialsPastAProxyThatTurnsUpLater() throws Exception {
        AtomicBoolean proxied = new AtomicBoolean();
        ManualTime time = new ManualTime();
        ConnectionOptions options = ConnectionOptions.defaults()
                .timeSource(time)
                .random(Services.noJitter())
                .credentials(() -> Headers.of("X-Key", "sesame"));
        service.refusing(503);
        try (FakeProxy proxy = FakeProxy.start("ali", "x")) {
            Proxy found = new Proxy(Proxy.Type.HTTP, proxy.address());
            OkHttpClient client = new OkHttpClient.Builder()
                    .proxySelector(Proxies.selector(url -> List.of(proxied.get() ? found : Proxy.NO_PROXY)))
                    .build();
            ClientOptions with = ClientOptions.builder().httpClient(client).build();

            try (SocketConnection socket = SocketConnection.open(service.url(), options, with)) {
                time.awaitSleep();
                proxied.set(true);
                time.advance(time.awaitSleep());

                assertThatThrownBy(socket::next)
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("X-Key")
                        .hasMessageNotContaining("sesame");
            }

            assertThat(proxy.heads()).isEmpty();
        }
    }

    private static List<Headers> noHeaders() {
        return List.of(Headers.none());
    }
}
