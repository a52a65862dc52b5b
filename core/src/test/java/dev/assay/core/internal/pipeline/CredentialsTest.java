package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.fakes.Texts;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private final ManualTime time = ManualTime.running();
    private final MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(9).creditsPerMonth(9, 0), time);
    private final ScriptedTransport transport = new ScriptedTransport().answer(200, "good");

    @Test
    void standInTheHeader() {
        call(Services.BASE, Services.key("sesame"), Credential.bearer(() -> Secret.of("open")));

        assertThat(sent().headers().first("X-Api-Key")).isEqualTo("sesame");
        assertThat(sent().headers().first("Authorization")).isEqualTo("Bearer open");
    }

    @Test
    void standInTheQuery() {
        call(Services.BASE, Credential.query("api key", () -> Secret.of("a b&c=d,e")));

        assertThat(sent().url()).hasToString("https://api.acme.example/x?q=1&api%20key=a%20b%26c%3Dd,e");
        assertThat(sent().displayUrl()).isEqualTo("https://api.acme.example/x");
    }

    @Test
    void standInThePath() {
        call(URI.create("https://api.acme.example/%7Bkey%7D"), Credential.path("key", () -> Secret.of("a/b c")));

        assertThat(sent().url()).hasToString("https://api.acme.example/a%2Fb%20c/x?q=1");
        assertThat(sent().displayUrl()).isEqualTo("https://api.acme.example/%7Bkey%7D/x");
        assertThat(sent().toString()).doesNotContain("a%2Fb");
    }

    @Test
    void replaceWhatSomeoneElsePutThere() {
        Service service =
                Services.service(options(), Services.key("sesame"), Credential.query("token", () -> Secret.of("mine")));

        service.request(Services.get("/x?token=yours"))
                .with(o -> o.header("X-API-KEY", "other"))
                .get();

        assertThat(sent().headers().all("x-api-key")).containsExactly("sesame");
        assertThat(sent().url()).hasToString("https://api.acme.example/x?token=mine");
    }

    @Test
    void areAskedForAtEveryAttempt() {
        Deque<String> keys = new ArrayDeque<>(List.of("one", "two"));
        ScriptedTransport twice = new ScriptedTransport().answer(503, "").answer(200, "good");
        Credential rotating = Credential.header("x-api-key", () -> Secret.of(keys.remove()));

        Services.service(Services.options(twice, time), rotating)
                .request(Services.get("/x"))
                .get();

        assertThat(twice.requests())
                .extracting(request -> request.headers().first("x-api-key"))
                .containsExactly("one", "two");
    }

    @Test
    void aMissingOneIsSaidBeforeAnythingIsSentOrCounted() {
        RecordingListener listener = new RecordingListener();
        Service service = Services.service(options().listener(listener), Credential.header("x-api-key", () -> null));

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("Acme needs a key and there is none: set ACME_KEY");
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.call().orElseThrow().attempt()).isZero();
        assertNothingHappened();
        assertThat(listener.events()).containsExactly("started acme/thing", "ended ConfigurationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ses\u200bame", "schl\u00fcssel", "two\nlines"})
    void oneThatCannotStandInAHeaderIsSaidBeforeAnythingIsSentOrCounted(String key) {
        Service service = Services.service(options(), Services.key(key));

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("x-api-key").hasMessageContaining("printable ASCII");
        assertThat(Texts.of(e)).doesNotContain(key);
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.acme.example",
                "http://10.0.0.1",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://[::2]"
            })
    void areNotSentInTheClear(String base) {
        Service service = Services.service(URI.create(base), options(), Services.key("sesame"));

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> service.request(Services.get(URI.create(base), "/x")).get());

        assertThat(e).hasMessageContaining("only over https or to this machine");
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://app.localhost",
                "http://127.0.0.1",
                "http://127.9.9.9:1",
                "http://[::1]:8080",
                "HTTPS://api.acme.example"
            })
    void areSentOverTlsOrToThisMachine(String base) {
        call(URI.create(base), Services.key("sesame"));

        assertThat(sent().headers().first("x-api-key")).isEqualTo("sesame");
    }

    @Test
    void noneNeedsNoProtection() {
        call(URI.create("http://api.acme.example"));

        assertThat(sent().headers().names()).containsExactlyInAnyOrder("Accept", "User-Agent");
    }

    @Test
    void aCallToAnotherOriginGoesWithoutAndNeedsNone() {
        Service service = Services.service(options(), Credential.header("x-api-key", () -> null));

        service.request(Services.get(URI.create("https://other.example"), "/x")).get();

        assertThat(sent().headers().has("x-api-key")).isFalse();
    }

    @Test
    void interceptorsNeitherSeeThemNorCarryThemAway() {
        ClientOptions.Builder options = options().interceptor((request, context, next) -> {
            assertThat(request.headers().has("x-api-key")).isFalse();
            return next.send(request.withUrl(URI.create("https://evil.example/x")), context);
        });

        Services.service(options, Services.key("sesame"))
                .request(Services.get("/x"))
                .get();

        assertThat(sent().url()).hasHost("evil.example");
        assertThat(sent().headers().has("x-api-key")).isFalse();
    }

    @Test
    void interceptorsStandInTheOrderTheyWereAdded() {
        StringBuilder order = new StringBuilder();
        ClientOptions.Builder options = options()
                .interceptor((request, context, next) -> {
                    order.append('a');
                    return next.send(request.withHeaders(request.headers().with("X-A", "1")), context);
                })
                .interceptor((request, context, next) -> {
                    order.append(request.headers().first("X-A")).append('b');
                    return next.send(request, context);
                });

        Services.service(options).request(Services.get("/x")).get();

        assertThat(order).hasToString("a1b");
        assertThat(sent().headers().first("X-A")).isEqualTo("1");
    }

    private void call(URI base, Credential... credentials) {
        Services.service(base, options(), credentials)
                .request(Services.get(base, "/x?q=1"))
                .get();
    }

    private void assertNothingHappened() {
        assertThat(transport.requests()).isEmpty();
        assertThat(quota.used()).isZero();
        assertThat(quota.creditsUsed()).isZero();
    }

    private TransportRequest sent() {
        return transport.requests().get(transport.requests().size() - 1);
    }

    @Test
    void areNotShownToAProxyEvenOnTheWayToThisMachine() {
        ClientOptions.Builder proxied = ClientOptions.builder().proxy(new InetSocketAddress("localhost", 9));
        URI base = URI.create("http://localhost:9");
        Service service = Services.service(base, proxied, Services.key("sesame"));

        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> service.request(Services.get(base, "/x")).get());

        assertThat(e).hasMessageContaining("credentials are sent only over https");
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time).quota(quota);
    }
}
