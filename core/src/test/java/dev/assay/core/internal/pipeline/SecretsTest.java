package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.Response;
import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.CapturedLogs;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.fakes.Texts;
import dev.assay.core.http.Headers;
import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key with every character that someone escapes somewhere; all of it but "s3same" is in the way. */
class SecretsTest {

    private static final String KEY = "\"s3same/~*, +&<\\";
    // What must not be seen: enough of the key to know it by, in every spelling.
    private static final String TELL_TALE = "s3same";

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final RecordingListener listener = new RecordingListener();
    private final CapturedLogs.Capture logs = CapturedLogs.capture();

    @AfterEach
    void nothingWasLoggedOrTold() {
        logs.close();
        assertThat(logs.lines()).isNotEmpty().noneMatch(line -> line.contains(TELL_TALE));
        assertThat(listener.failures()).noneMatch(failure -> Texts.of(failure).contains(TELL_TALE));
        assertThat(listener.attempts()).noneMatch(attempt -> attempt.toString().contains(TELL_TALE));
        assertThat(listener.requests()).noneMatch(request -> request.toString().contains(TELL_TALE));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void anEchoInAnErrorIsMasked(String spelling) {
        transport.answer(401, "bad key " + spelling + " in request");

        AuthenticationException e = catchThrowableOfType(
                AuthenticationException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE).contains("bad key ***");
        assertThat(e.error().body()).isEqualTo("bad key *** in request");
    }

    @ParameterizedTest
    @MethodSource("jsonSpellings")
    void anEchoInAJsonErrorIsMaskedAlsoOnceItIsRead(String spelling) {
        transport.answer(401, "{\"message\": \"bad key " + spelling + "\", \"code\": \"" + spelling + "\"}");

        AuthenticationException e = catchThrowableOfType(
                AuthenticationException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE).contains("bad key ***");
        assertThat(e.error().toString()).doesNotContain(TELL_TALE);
        assertThat(e.code()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(ints = {8185, 8189, 8192, 8195})
    void anEchoAcrossTheEndOfTheExcerptIsMasked(int start) {
        transport.answer(400, "x".repeat(start - 3) + KEY + KEY + "y".repeat(20_000));

        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(e.error().body()).doesNotContain("\"s").doesNotContain("s3");
        assertThat(e.error().body().length()).isBetween(8000, 8192);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 128, 5000})
    void aKeyOfAnyLengthIsMasked(int length) {
        String key = "s3same/+".repeat(length / 8 + 1).substring(0, length);
        String escaped = key.replace("/", "\\/");
        transport.answer(400, "<" + key + "><" + escaped + "><" + escaped.substring(1) + ">");

        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Services.service(Services.options(transport, time), Services.key(key))
                        .request(Services.get("/x"))
                        .get());

        assertThat(e.error().body()).startsWith("<***><***><3same\\/");
        assertThat(service()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3same%25", "s3same&amp;", "s3same\\\\", "s3same\\u0041", "s3same$1"})
    void aKeyThatLooksEscapedIsMasked(String key) {
        transport.answer(400, "your key: " + key);

        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Services.service(options(), Services.key(key))
                        .request(Services.get("/x"))
                        .get());

        assertThat(e.error().body()).isEqualTo("your key: ***");
    }

    @Test
    void anEchoInAHeaderIsMasked() {
        transport.answer(400, Headers.received("X-Request-Id", "r-" + KEY, "Server", KEY, "X-Your-Key", KEY), "no");

        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE);
        assertThat(e.requestId()).isEqualTo("r-***");
        assertThat(e.error().headers().first("X-Your-Key")).isEqualTo("***");
    }

    @Test
    void anEchoInTheHeadersOfAGoodAnswerIsMasked() {
        transport.answer(200, Headers.received("X-Request-Id", "r-" + KEY, "X-Your-Key", KEY), "good");

        Response<String> response = service().request(Services.get("/x")).response();

        assertThat(response.requestId()).isEqualTo("r-***");
        assertThat(response.headers().first("X-Your-Key")).isEqualTo("***");
        assertThat(response.value()).isEqualTo("good");
    }

    @Test
    void anEchoInAGoodAnswerThatIsNotUnderstoodIsMasked() {
        transport.answer(200, "{\"your key\": \"" + KEY + "\"}");
        CallSpec<String> call = CallSpec.get("acme/thing", Services.get("/x").url(), (head, body) -> {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            throw new DataException("Odd: " + text, "$.data", new IllegalStateException(text));
        });

        DataException e = catchThrowableOfType(
                DataException.class, () -> service().request(call).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE).contains("Odd: {");
        assertThat(e.path()).isEqualTo("$.data");
        assertThat(e.toString()).doesNotContain(TELL_TALE);
    }

    @Test
    void anEchoInAGoodAnswerThatIsAnErrorIsMasked() {
        transport.answer(200, "{\"success\": false, \"message\": \"s3same/\"}");
        CallSpec<String> call = CallSpec.get("acme/thing", Services.get("/x").url(), (head, body) -> {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            throw new StandardErrors("Acme")
                    .read(new ServiceError(head.status(), "s3same/", null, head.headers(), text));
        });

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> Services.service(options(), Services.key("s3same/"))
                        .request(call)
                        .get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE);
        assertThat(e.error().body()).doesNotContain(TELL_TALE);
        assertThat(e.status()).isEqualTo(200);
    }

    @Test
    void aFailureOfTheTransportThatShowsTheKeyIsMaskedWholly() {
        IOException failure = new IOException("at " + KEY, new IllegalStateException("because of " + KEY));
        failure.addSuppressed(new IOException("and " + KEY));
        transport.fail(failure);

        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE).contains("at ***", "because of ***", "and ***");
    }

    @Test
    void aFailureWhoseCausesGoInACircleIsMasked() {
        IOException failure = new IOException("at " + KEY);
        IllegalStateException cause = new IllegalStateException("round", failure);
        failure.initCause(cause);
        transport.fail(failure);

        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE);
    }

    @Test
    void whatABrokenTransportThrowsIsMasked() {
        transport.step((request, context) -> {
            throw new IllegalArgumentException(
                    "cannot send " + request.headers().first("x-api-key"));
        });

        Throwable e = catchThrowable(() -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE).contains("cannot send ***");
        assertThat(e).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatABrokenTransportThrowsStaysItselfIfItShowsNothing() {
        IllegalArgumentException broken = new IllegalArgumentException("cannot send");
        transport.step((request, context) -> {
            throw broken;
        });

        Throwable e = catchThrowable(() -> service().request(Services.get("/x")).get());

        assertThat(e).isSameAs(broken);
    }

    @Test
    void aPasswordInTheAddressOfARedirectIsNotShown() {
        transport
                .answer(302, Headers.of("Location", "https://user:s3same@api.acme.example/y"), "")
                .answer(404, "gone");

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> service().request(Services.get("/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "query", "path"})
    void nothingShowsAKeyWhereverItStands(String place) {
        URI base = URI.create("https://api.acme.example/%7Bkey%7D");
        Credential credential = switch (place) {
            case "header" -> Credential.header("x-api-key", () -> Secret.of(KEY));
            case "query" -> Credential.query("key", () -> Secret.of(KEY));
            default -> Credential.path("key", () -> Secret.of(KEY));
        };
        transport.step((request, context) -> {
            throw new IOException("Unexpected end of stream on " + request.url() + " "
                    + request.headers().first("x-api-key"));
        });
        Service service = Services.service(base, options(), credential);

        Throwable e =
                catchThrowable(() -> service.request(Services.get(base, "/x")).get());

        assertThat(Texts.of(e)).doesNotContain(TELL_TALE);
        assertThat(service.request(Services.get(base, "/x")).toString()).doesNotContain(TELL_TALE);
        assertThat(credential.toString()).doesNotContain(TELL_TALE);
        assertThat(service.provider().toString()).doesNotContain(TELL_TALE);
        assertThat(transport.requests()).noneMatch(request -> request.toString().contains(TELL_TALE));
    }

    @Test
    void aListenerThatThrowsWhatItWasToldLogsNoKey() {
        transport.answer(400, KEY);
        ClientOptions.Builder options = options().listener(new RequestListener() {
            @Override
            public void attempted(RequestInfo request, AttemptInfo attempt) {
                throw new IllegalStateException("told", attempt.failure());
            }
        });

        Throwable e = catchThrowable(() -> Services.service(options, Services.key(KEY))
                .request(Services.get("/x"))
                .get());

        assertThat(e).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatAnAbortHookThrowsIsMasked() {
        CountDownLatch aborted = new CountDownLatch(1);
        transport.step((request, context) -> {
            context.onAbort(() -> {
                aborted.countDown();
                throw new IllegalStateException("cannot close the connection of " + KEY);
            });
            time.advance(Duration.ofSeconds(10));
            Await.until(() -> aborted.getCount() == 0);
            throw new InterruptedIOException("aborted");
        });

        TimeoutException e = catchThrowableOfType(
                TimeoutException.class,
                () -> service()
                        .request(Services.get("/x"))
                        .with(options -> options.maxAttempts(1))
                        .get());

        assertThat(e).isNotNull();
        Await.until(() -> logs.lines().stream().anyMatch(line -> line.contains("cannot close the connection of ***")));
    }

    private static List<String> spellings() {
        String form = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        String url = QueryString.behind(URI.create("https://a.example"))
                .with("k", KEY)
                .toUri()
                .toString()
                .substring("https://a.example?k=".length());
        return Stream.concat(
                        Stream.of(
                                KEY,
                                form,
                                form.replace("+", "%20"),
                                form.toLowerCase(java.util.Locale.ROOT),
                                url,
                                "&quot;s3same/~*, +&amp;&lt;\\",
                                "&#34;s3same&#x2F;~*, +&#38;&lt;\\"),
                        jsonSpellings().stream())
                .toList();
    }

    private static List<String> jsonSpellings() {
        StringBuilder escaped = new StringBuilder();
        KEY.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return List.of(
                "\\\"s3same/~*, +&<\\\\",
                "\\\"s3same\\/~*, +\\u0026\\u003c\\\\",
                escaped.toString(),
                "\\\"s3same\\u002F~*, +&<\\\\");
    }

    private Service service() {
        return Services.service(options(), Services.key(KEY));
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time).listener(listener);
    }
}
