package dev.assay.core.internal.okhttp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Service;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OkHttpTransportTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final ManualTime time = ManualTime.running();
    private final RecordingListener listener = new RecordingListener();

    @Test
    void sendsWhatItIsToldAndNoMore() {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withBody("made").withHeader("X-Request-Id", "r1")));
        Service service = service(ClientOptions.builder(), Services.key("sesame"));

        String body = service.request(Services.post(base(), "/make?a=b%20c,d", "{\"x\":1}"))
                .with(o -> o.header("X-Name", "\u00e7elik"))
                .get();

        assertThat(body).isEqualTo("made");
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/make?a=b%20c,d"))
                        .withHeader("x-api-key", equalTo("sesame"))
                        .withHeader("User-Agent", equalTo("test"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalTo("{\"x\":1}")));
        assertThat(listener.attempts().get(0).requestId()).isEqualTo("r1");
    }

    @ParameterizedTest
    @CsvSource({"PUT, true", "PUT, false", "PATCH, false", "DELETE, false", "POST, false", "HEAD, false"})
    void sendsEveryMethod(String method, boolean withBody) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        CallSpec<String> like = Services.post(base(), "/x", "{}");
        CallSpec<String> call = new CallSpec<>(
                "acme/x",
                method,
                like.url(),
                like.headers(),
                withBody ? like.payload() : null,
                false,
                null,
                null,
                false,
                like.reader());

        assertThat(service(ClientOptions.builder()).request(call).response().status())
                .isEqualTo(204);
        assertThat(SERVER.getAllServeEvents().get(0).getRequest().getMethod().getName())
                .isEqualTo(method);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void repeatsNothingByItself(ClientOptions.Builder options) {
        for (int status : new int[] {300, 308, 401, 407, 408, 421, 503}) {
            for (String retryAfter : List.of("0", "00", "0000")) {
                SERVER.resetAll();
                SERVER.stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Retry-After", retryAfter)
                                .withHeader("WWW-Authenticate", "Basic realm=\"x\"")
                                .withHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                                .withBody("no")));

                ServiceException e = catchThrowableOfType(
                        ServiceException.class,
                        () -> service(options)
                                .request(Services.post(base(), "/x", "{}"))
                                .with(o -> o.maxAttempts(1))
                                .get());

                assertThat(e.status()).isEqualTo(status);
                assertThat(e.error().headers().first("Retry-After")).isEqualTo(retryAfter);
                assertThat(e.error().headers().names()).noneMatch(name -> name.contains("ssay"));
                assertThat(SERVER.getAllServeEvents())
                        .as("status %s, Retry-After %s", status, retryAfter)
                        .hasSize(1);
            }
        }
        assertThat(listener.attempts()).hasSize(7 * 3);
    }

    @Test
    void retriesOurselvesAfterA503ThatSaysAtOnce() {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "0")));

        assertThatThrownBy(() -> service(ClientOptions.builder())
                        .request(Services.get(base(), "/x"))
                        .get())
                .hasMessageContaining("attempt 3 of 3");
        SERVER.verify(3, getRequestedFor(anyUrl()));
        assertThat(listener.attempts()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER"
            })
    void aPostThatBreaksIsSentOnce(Fault fault) {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withFault(fault)));

        assertThatThrownBy(() -> service(ClientOptions.builder())
                        .request(Services.post(base(), "/x", "{}"))
                        .get())
                .isInstanceOf(TransportException.class);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void aGetThatBreaksIsCountedAsOftenAsItIsSent(Fault fault) {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withFault(fault)));

        assertThatThrownBy(() -> service(ClientOptions.builder())
                        .request(Services.get(base(), "/x"))
                        .get())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("attempt 3 of 3");
        SERVER.verify(3, getRequestedFor(anyUrl()));
        assertThat(listener.attempts()).hasSize(3).allMatch(attempt -> attempt.status() == 0);
    }

    @Test
    void decompresses() {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withBody("good ".repeat(1000))));

        assertThat(service(ClientOptions.builder())
                        .request(Services.get(base(), "/x"))
                        .get())
                .hasSize(5000);
        SERVER.verify(getRequestedFor(anyUrl()).withHeader("Accept-Encoding", equalTo("gzip")));
    }

    @Test
    void anotherOriginGetsNoCredential() {
        SERVER.stubFor(get("/x")
                .willReturn(aResponse()
                        .withStatus(302)
                        .withHeader("Location", "http://127.0.0.1:" + SERVER.getPort() + "/y")));
        SERVER.stubFor(get("/y").willReturn(aResponse().withBody("good")));

        assertThat(service(ClientOptions.builder(), Services.key("sesame"))
                        .request(Services.get(base(), "/x"))
                        .get())
                .isEqualTo("good");

        SERVER.verify(1, getRequestedFor(urlEqualTo("/x")).withHeader("x-api-key", equalTo("sesame")));
        SERVER.verify(1, getRequestedFor(urlEqualTo("/y")).withoutHeader("x-api-key"));
    }

    @Test
    void theCallersClientIsUsedButNeitherChangedNorClosed() {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withBody("good")));
        AtomicInteger intercepted = new AtomicInteger();
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    intercepted.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        Service service = service(ClientOptions.builder().httpClient(client));

        service.request(Services.get(base(), "/x")).get();
        service.close();

        assertThat(intercepted).hasValue(1);
        assertThat(client.followRedirects()).isTrue();
        assertThat(client.retryOnConnectionFailure()).isTrue();
        assertThat(client.readTimeoutMillis()).isEqualTo(10_000);
        assertThat(client.interceptors()).hasSize(1);
        assertThat(client.networkInterceptors()).isEmpty();
        assertThat(client.connectionPool().idleConnectionCount()).isEqualTo(1);
        assertThat(client.dispatcher().executorService().isShutdown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCallersClientSeesTheStatusThatWasSent(boolean network) {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "0")));
        StringBuilder seen = new StringBuilder();
        okhttp3.Interceptor interceptor = chain -> {
            okhttp3.Response response = chain.proceed(chain.request());
            seen.append(response.code()).append(' ').append(response.header("Retry-After"));
            return response;
        };
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        (network ? client.networkInterceptors() : client.interceptors()).add(interceptor);

        assertThatThrownBy(() -> service(ClientOptions.builder().httpClient(client.build()))
                        .request(Services.get(base(), "/x"))
                        .with(o -> o.maxAttempts(1))
                        .get())
                .isInstanceOf(ServiceException.class);

        assertThat(seen).hasToString("503 0");
    }

    @Test
    void timeLimitsOfTheCallersClientGiveWayToOurs() {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withFixedDelay(400).withBody("good")));
        OkHttpClient hasty = new OkHttpClient.Builder()
                .callTimeout(Duration.ofMillis(50))
                .readTimeout(Duration.ofMillis(50))
                .writeTimeout(Duration.ofMillis(50))
                .build();

        assertThat(service(ClientOptions.builder().httpClient(hasty))
                        .request(Services.get(base(), "/x"))
                        .with(o -> o.maxAttempts(1))
                        .get())
                .isEqualTo("good");
    }

    @Test
    void anAnswerThatDoesNotComeEndsAtTheTimeLimit() {
        SERVER.stubFor(
                get(anyUrl()).willReturn(aResponse().withFixedDelay(30_000).withBody("late")));
        Service service = Services.service(
                base(),
                ClientOptions.builder().attemptTimeout(Duration.ofMillis(200)).listener(listener));

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service.request(Services.get(base(), "/x"))
                        .with(o -> o.maxAttempts(1))
                        .get());

        assertThat(e.limit()).isEqualTo(TimeoutException.Limit.ATTEMPT);
    }

    @Test
    void certificatesOfTheCallerAreUsed() throws Exception {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withBody("good")));
        X509TrustManager trust = new TrustsNobody();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);

        OkHttpTransport transport = OkHttpTransport.create(null, new TlsSettings(context, trust));

        assertThat(transport.client().x509TrustManager()).isSameAs(trust);
        assertThat(Services.service(base(), ClientOptions.builder().transport(transport))
                        .request(Services.get(base(), "/x"))
                        .get())
                .isEqualTo("good");
    }

    @Test
    void requestsThatAreNotOursAreLeftAlone() throws Exception {
        SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(401)));
        OkHttpTransport transport = OkHttpTransport.create(null, null);
        okhttp3.Request request =
                new okhttp3.Request.Builder().url(base() + "/x").build();

        try (okhttp3.Response response = transport.client().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
    }

    private static final class TrustsNobody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("nobody");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("nobody");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static List<ClientOptions.Builder> clients() {
        OkHttpClient eager = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "again " + response.request().header("Authorization"))
                        .build())
                .proxyAuthenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", "again")
                        .build())
                .followRedirects(true)
                .followSslRedirects(true)
                .retryOnConnectionFailure(true)
                .build();
        return List.of(ClientOptions.builder(), ClientOptions.builder().httpClient(eager));
    }

    private Service service(ClientOptions.Builder options, dev.assay.core.auth.Credential... credentials) {
        return Services.service(
                base(),
                options.build().toBuilder()
                        .timeSource(time)
                        .random(Services.noJitter())
                        .listener(listener),
                credentials);
    }

    private static URI base() {
        return URI.create("http://localhost:" + SERVER.getPort());
    }
}
