package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.Response;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.RateLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private final ManualTime time = ManualTime.running();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final RecordingListener listener = new RecordingListener();

    @Test
    void repeatsWithDoublingWaits() {
        transport
                .answer(500, "")
                .fail(new SocketException("reset"))
                .answer(502, "")
                .answer(200, "good");

        Response<String> response = service(options().retry(RetryPolicy.STANDARD.withMaxAttempts(4)))
                .request(Services.get("/x"))
                .response();

        assertThat(response.attempts()).isEqualTo(4);
        assertThat(response.value()).isEqualTo("good");
        assertThat(time.slept()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void theLastFailureCarriesTheEarlierOnes() {
        transport.answer(500, "first").fail(new IOException("second")).answer(503, "third");

        ServerException e = catchThrowableOfType(
                ServerException.class,
                () -> service(options()).request(Services.get("/x")).get());

        assertThat(e)
                .hasMessageContaining("third")
                .hasMessageContaining("HTTP 503")
                .hasMessageContaining("attempt 3 of 3");
        assertThat(e.getSuppressed()).hasSize(2);
        assertThat(e.getSuppressed()[0]).hasMessageContaining("first").hasMessageContaining("attempt 1 of 3");
        assertThat(e.getSuppressed()[1]).hasMessageContaining("second").hasMessageContaining("attempt 2 of 3");
        assertThat(transport.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void repeatsWhatMayPass(int status) {
        transport.answer(status, "").answer(200, "good");

        assertThat(service(options()).request(Services.get("/x")).get()).isEqualTo("good");
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 401, 402, 403, 404, 407, 409, 410, 422, 451})
    void doesNotRepeatWhatStays(int status) {
        transport.answer(status, "no").answer(200, "good");

        AssayException e = catchThrowableOfType(
                AssayException.class,
                () -> service(options()).request(Services.get("/x")).get());

        assertThat(e.isRetryable()).isFalse();
        assertThat(transport.requests()).hasSize(1);
        assertThat(time.slept()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failuresBeforeAnythingIsSent")
    void repeatsAPostThatNeverLeft(IOException failure) {
        transport.fail(failure).answer(200, "made");

        assertThat(service(options()).request(post()).get()).isEqualTo("made");
    }

    @ParameterizedTest
    @MethodSource("failuresAfterSomethingMayBeSent")
    void doesNotRepeatAPostThatMayHaveArrived(IOException failure) {
        transport.fail(failure).answer(200, "made twice");

        Throwable e = catchThrowable(() -> service(options()).request(post()).get());

        assertThat(e).isInstanceOf(TransportException.class).hasCause(failure);
        assertThat(transport.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void doesNotRepeatAPostThatWasAnswered(int status) {
        transport.answer(status, Headers.of("Retry-After", "0"), "").answer(200, "made twice");

        Throwable e = catchThrowable(() -> service(options()).request(post()).get());

        assertThat(e).isInstanceOf(AssayException.class);
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void aPostThatNeverLeftIsKnownEvenIfItsFailureShowedAKey() {
        transport
                .fail(new ConnectException("cannot reach https://api.acme.example/?k=sesame"))
                .answer(200, "made");
        Service service = Services.service(options(), Services.key("sesame"));

        assertThat(service.request(post()).get()).isEqualTo("made");
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        transport.answer(503, Headers.of("Retry-After", "7"), "").answer(200, "good");

        service(options().listener(listener)).request(Services.get("/x")).get();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(7));
        assertThat(listener.events()).contains("waiting 7000 SERVER");
    }

    @Test
    void aLongerWaitThanTheCapEndsTheRequestAndSaysWhenToComeBack() {
        transport.answer(429, Headers.of("Retry-After", "31"), "slow down");

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service(options()).request(Services.get("/x")).get());

        assertThat(e).hasMessageContaining("come back in 31 s");
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(31));
        assertThat(e.isLocal()).isFalse();
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void theCapIsTheCallersToSet() {
        transport.answer(429, Headers.of("Retry-After", "45"), "").answer(200, "good");

        service(options().retry(RetryPolicy.STANDARD.withMaxServerWait(Duration.ofSeconds(45))))
                .request(Services.get("/x"))
                .get();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(45));
    }

    @ParameterizedTest
    @CsvSource({"500, 59", "502, 1767225600", "404, 10"})
    void whenTheWindowRenewsIsNoOrderUnlessTheWindowIsUsedUp(int status, String reset) {
        transport.answer(status, Headers.of("X-RateLimit-Reset", reset, "X-RateLimit-Remaining", "12"), "");

        AssayException e = catchThrowableOfType(
                AssayException.class,
                () -> service(options()).request(Services.get("/x")).get());

        assertThat(transport.requests()).hasSize(status == 404 ? 1 : 3);
        assertThat(((dev.assay.core.error.ServiceException) e).retryAfter()).isEmpty();
    }

    @Test
    void whenTheWindowRenewsIsAnOrderOnceTheWindowIsUsedUp() {
        transport
                .answer(503, Headers.of("X-RateLimit-Reset", "9", "X-RateLimit-Remaining", "0"), "")
                .answer(200, "good");

        service(options()).request(Services.get("/x")).get();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aBodyThatBrokeOffIsAskedForAgain() {
        transport.answer(200, "half").answer(200, "whole");
        CallSpec<String> call = CallSpec.get("acme/thing", Services.get("/x").url(), (head, body) -> {
            String text = new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (text.equals("half")) {
                throw new EOFException("in the middle");
            }
            return text;
        });

        assertThat(service(options()).request(call).get()).isEqualTo("whole");
        assertThat(time.slept()).hasSize(1);
    }

    @Test
    void aFailureThatAReaderWrapsIsTheFailure() {
        transport.answer(200, "half");
        IOException failure = new EOFException("in the middle");
        CallSpec<String> call = CallSpec.get("acme/thing", Services.get("/x").url(), (head, body) -> {
            throw new UncheckedIOException(failure);
        });

        Throwable e = catchThrowable(() -> service(options()).request(call).get());

        assertThat(e)
                .isExactlyInstanceOf(TransportException.class)
                .hasCause(failure)
                .hasMessageContaining("attempt 3 of 3");
    }

    @Test
    void aBodyThatIsNotUnderstoodIsNotAskedForAgain() {
        transport.answer(200, "odd");
        CallSpec<String> call = CallSpec.get("acme/thing", Services.get("/x").url(), (head, body) -> {
            throw new DataException("odd", "$", null);
        });

        DataException e = catchThrowableOfType(
                DataException.class, () -> service(options()).request(call).get());

        assertThat(e)
                .hasMessageContaining("at $")
                .hasMessageContaining("HTTP 200")
                .hasMessageContaining("attempt 1 of 3");
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void everyAttemptCounts() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.perMinute(10).creditsPerMonth(100, 7), time);
        transport.answer(500, "").answer(500, "").answer(200, "good");

        service(options().quota(quota)).request(Services.get("/x")).get();

        assertThat(quota.used()).isEqualTo(3);
        assertThat(quota.creditsUsed()).isEqualTo(10);
    }

    @Test
    void aRefusalOfOurOwnCountEndsTheRequest() {
        MemoryQuota quota = MemoryQuota.of(RateLimit.none().creditsPerMonth(1, 0), time);
        transport.answer(500, "the real trouble");

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> service(options().quota(quota))
                        .request(Services.get("/x"))
                        .get());

        assertThat(e.isLocal()).isTrue();
        assertThat(e.scope()).isEqualTo(RateLimitException.Scope.MONTH);
        assertThat(e).hasMessageContaining("nothing was sent").hasMessageContaining("attempt 1 of 3");
        assertThat(e.getSuppressed()[0]).hasMessageContaining("the real trouble");
    }

    @Test
    void anInterceptorMayThrowOneExceptionForever() {
        TransportException always = new TransportException("always the same", null);
        ClientOptions.Builder options = options().interceptor((request, context, next) -> {
            throw always;
        });

        Throwable e = catchThrowable(
                () -> service(options).request(Services.get("/x")).get());

        assertThat(e).isSameAs(always).hasNoSuppressedExceptions();
    }

    private static List<IOException> failuresBeforeAnythingIsSent() {
        return List.of(
                new ConnectException("refused"),
                new UnknownHostException("api.acme.example"),
                new NoRouteToHostException("no route"));
    }

    private static List<IOException> failuresAfterSomethingMayBeSent() {
        return List.of(
                new SocketException("Connection reset"),
                new SocketTimeoutException("timeout"),
                new EOFException("unexpected end of stream"));
    }

    private ClientOptions.Builder options() {
        return Services.options(transport, time);
    }

    private static Service service(ClientOptions.Builder options) {
        return Services.service(options);
    }

    private static CallSpec<String> post() {
        return Services.post(Services.BASE, "/make", "{}");
    }
}
