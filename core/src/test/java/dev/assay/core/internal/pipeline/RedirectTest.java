package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.Response;
import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ServiceException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.fakes.Texts;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    private static final String KEY = "open sesame/1+1";
    private static final String KEY_IN_URL = "open%20sesame%2F1%2B1";

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport();

    @ParameterizedTest
    @CsvSource({
        "/b, https://api.acme.example/b",
        "c?d=e, https://api.acme.example/v1/c?d=e",
        "?page=2, https://api.acme.example/v1/thing?page=2",
        "//api.acme.example/x, https://api.acme.example/x",
        "HTTPS://API.acme.example/x, HTTPS://API.acme.example/x",
        "/b#part, https://api.acme.example/b",
        "https://api.acme.example:443/y, https://api.acme.example:443/y",
    })
    void goesToTheSameOriginWithCredentials(String location, String target) {
        transport.answer(302, Headers.of("Location", location), "").answer(200, "good");

        Services.service(options(), Services.key(KEY))
                .request(Services.get("/v1/thing"))
                .get();

        assertThat(last().url()).hasToString(target);
        assertThat(last().headers().first("x-api-key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsEveryKind(int status) {
        transport.answer(status, Headers.of("Location", "/b"), "").answer(200, "good");

        Response<String> response =
                Services.service(options()).request(Services.get("/a")).response();

        assertThat(response.value()).isEqualTo("good");
        assertThat(response.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x", "https://api.acme.example:8443/x", "//cdn.acme.example/x"})
    void goesElsewhereWithoutCredentialsAndPrivateHeaders(String location) {
        transport.answer(302, Headers.of("Location", location), "").answer(200, "good");
        Service service =
                Services.service(options(), Services.key(KEY), Credential.query("token", () -> Secret.of("hush")));

        service.request(Services.get("/x"))
                .with(o -> o.header("X-Account", "private"))
                .get();

        assertThat(last().headers().names()).containsExactlyInAnyOrder("Accept", "User-Agent");
        assertThat(last().url().toString()).doesNotContain("hush");
    }

    @Test
    void comesBackWithoutPrivateHeaders() {
        transport
                .answer(302, Headers.of("Location", "https://evil.example/x"), "")
                .answer(302, Headers.of("Location", "https://api.acme.example/y"), "")
                .answer(200, "good");

        Services.service(options())
                .request(Services.get("/x"))
                .with(o -> o.header("X-Account", "private"))
                .get();

        assertThat(last().headers().has("X-Account")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.acme.example/x?token=" + KEY_IN_URL, "https://evil.example/" + KEY_IN_URL + "/x"})
    void aKeyThatTheServerSendsElsewhereStaysHere(String location) {
        transport.answer(301, Headers.of("Location", location), "").answer(200, "leaked");
        Service service = Services.service(options(), Credential.query("token", () -> Secret.of(KEY)));

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> service.request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("redirects the credential to another origin");
        assertThat(transport.requests()).hasSize(1);
        assertThat(Texts.of(e)).doesNotContain("sesame");
        assertThat(e.error().headers().first("Location")).doesNotContain("sesame");
    }

    @Test
    void interceptorsDoNotSeeAKeyThatTheServerRepeatsInItsRedirect() {
        List<TransportRequest> seen = new ArrayList<>();
        transport
                .answer(302, Headers.of("Location", "/y?a=b&token=" + KEY_IN_URL), "")
                .answer(200, "good");
        ClientOptions.Builder options = options().interceptor((request, context, next) -> {
            seen.add(request);
            return next.send(request, context);
        });

        Services.service(options, Credential.query("token", () -> Secret.of(KEY)))
                .request(Services.get("/x"))
                .get();

        assertThat(seen.get(1).url().toString()).doesNotContain("sesame");
        assertThat(last().url()).hasToString("https://api.acme.example/y?a=b&token=" + KEY_IN_URL);
    }

    @Test
    void aKeyInThePathStaysInThePath() {
        List<TransportRequest> seen = new ArrayList<>();
        RecordingListener listener = new RecordingListener();
        transport
                .answer(302, Headers.of("Location", "/v2/" + KEY_IN_URL + "/thing"), "")
                .answer(404, "gone");
        URI base = URI.create("https://api.acme.example/v1/%7Bkey%7D");
        ClientOptions.Builder options = options().listener(listener).interceptor((request, context, next) -> {
            seen.add(request);
            return next.send(request, context);
        });
        Service service = Services.service(base, options, Credential.path("key", () -> Secret.of(KEY)));

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> service.request(Services.get(base, "/thing")).get());

        assertThat(transport.requests().get(0).url())
                .hasToString("https://api.acme.example/v1/" + KEY_IN_URL + "/thing");
        assertThat(last().url()).hasToString("https://api.acme.example/v2/" + KEY_IN_URL + "/thing");
        assertThat(seen.get(1).url().toString()).doesNotContain("sesame");
        assertThat(seen.get(1).toString()).doesNotContain("sesame");
        assertThat(Texts.of(e)).doesNotContain("sesame");
        assertThat(e.call().orElseThrow().url()).doesNotContain("sesame");
    }

    @Test
    void stopsAfterFive() {
        transport.answer(302, Headers.of("Location", "/round", "X-Request-Id", "r6"), "");
        RecordingListener listener = new RecordingListener();

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> Services.service(options().listener(listener))
                        .request(Services.get("/x"))
                        .get());

        assertThat(e).hasMessageContaining("more than 5 times").hasMessageContaining("HTTP 302, request r6");
        assertThat(transport.requests()).hasSize(6);
        assertThat(listener.attempts()).hasSize(6).allMatch(attempt -> attempt.number() == 1);
    }

    @Test
    void everyRequestNeedsAPermit() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(9), time);
        transport.answer(302, Headers.of("Location", "/b"), "").answer(200, "good");

        Services.service(options().quota(quota)).request(Services.get("/x")).get();

        assertThat(quota.used()).isEqualTo(2);
    }

    @Test
    void doesNotGoFromHttpsToHttp() {
        transport
                .answer(302, Headers.of("Location", "http://api.acme.example/x"), "")
                .answer(200, "leaked");

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> Services.service(options()).request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("from https to http");
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void doesNotRepeatAPostElsewhere() {
        transport.answer(307, Headers.of("Location", "/b"), "").answer(200, "twice");

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> Services.service(options())
                        .request(Services.post(Services.BASE, "/x", "{}"))
                        .get());

        assertThat(e).hasMessageContaining("redirects a POST");
        assertThat(e.status()).isEqualTo(307);
        assertThat(transport.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://acme.example/x", "mailto:a@b", "http:///x", "https://a b/", "\u0131://x"})
    void anAddressThatCannotBeReadIsAnError(String location) {
        transport.answer(302, Headers.received("Location", location), "");

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> Services.service(options()).request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("to no readable address");
    }

    @Test
    void noAddressIsAnError() {
        transport.answer(301, "");

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> Services.service(options()).request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("to no readable address");
    }

    private TransportRequest last() {
        return transport.requests().get(transport.requests().size() - 1);
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time);
    }
}
