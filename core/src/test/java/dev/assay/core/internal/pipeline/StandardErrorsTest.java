package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.CallSite;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.PaymentRequiredException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StandardErrorsTest {

    private final StandardErrors errors = new StandardErrors("Acme");
    private final ManualTime time = ManualTime.running();

    @ParameterizedTest
    @MethodSource("types")
    void theStatusSaysWhichException(int status, Class<? extends ServiceException> type, String words) {
        ServiceException e = read(status, "because");

        assertThat(e).isExactlyInstanceOf(type).hasMessage("Acme " + words + ": because");
        assertThat(e.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\": \"why\"} | why",
                "{\"error\": \"why\", \"status\": 400} | why",
                "{\"success\": false, \"message\": \"why\"} | why",
                "{\"error\": true, \"detail\": \"why\"} | why",
                "{\"error\": {\"code\": 7, \"message\": \"why\"}} | why",
                "{\"status\": {\"error_code\": 1001, \"error_message\": \"why\"}} | why",
                "{\"meta\": {\"error\": {\"detail\": \"why\"}}} | why",
                "{\"message\": null, \"title\": \"why\"} | why",
                "{\"message\": \"\", \"detail\": \"why\"} | why",
                "{\"errors\": [{\"code\": 1, \"message\": \"why\"}]} | why",
                "{\"message\": [\"why\", \"and why\"]} | why",
                "{\"detail\": [{\"loc\": [\"query\"], \"msg\": \"why\"}]} | why",
                "  {\"message\": \"why\"} | why",
                "[{\"message\": \"why\"}] | why",
                "why | why",
                "{not json | {not json",
            })
    void theBodySaysWhy(String body, String why) {
        assertThat(read(400, body)).hasMessage("Acme rejects the request: " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": \"E1\", \"message\": \"why\"} | E1",
                "{\"error\": {\"code\": 7, \"message\": \"why\"}} | 7",
                "{\"status\": {\"error_code\": 1001}} | 1001",
                "{\"errors\": [{\"errorCode\": \"E2\"}]} | E2",
            })
    void theBodyMayHoldACode(String body, String code) {
        assertThat(read(400, body).code()).isEqualTo(code);
    }

    @Test
    void noCodeIsNull() {
        assertThat(read(400, "{\"message\": \"why\"}").code()).isNull();
        assertThat(read(400, "why").code()).isNull();
    }

    @Test
    void anHtmlPageIsNamedByItsTitle() {
        assertThat(read(502, "<html><head><title> Bad\n gateway </title></head></html>"))
                .hasMessage("Acme failed: an HTML page, Bad gateway");
        assertThat(read(502, "<!doctype html><p>no title")).hasMessage("Acme failed: an HTML page");
        assertThat(read(502, "<TITLE>Bad gateway</TITLE>")).hasMessage("Acme failed: an HTML page, Bad gateway");
        assertThat(read(502, "</title><title>")).hasMessage("Acme failed: an HTML page");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "{}", "[]", "'{\"message\": {}}'", "'{\"errors\": [[], {}]}'"})
    void nothingToSayIsNotSaid(String body) {
        assertThat(read(500, body).getMessage()).startsWith("Acme failed").doesNotContain("null");
    }

    @Test
    void aLongReasonIsClippedAndKeptInTheBody() {
        ServiceException e = read(400, "x" + "\ud83d\ude00".repeat(400));

        assertThat(e.getMessage().length()).isLessThan(340);
        assertThat(e.getMessage()).endsWith("...");
        assertThat(e.getMessage()
                        .chars()
                        .filter(c -> Character.isSurrogate((char) c))
                        .count())
                .isEven();
        assertThat(e.error().body()).hasSize(801);
    }

    @Test
    void aReasonIsOneLine() {
        assertThat(read(400, "first\r\nGET /forged 200\u001b[31m\tlast"))
                .hasMessage("Acme rejects the request: first GET /forged 200 [31m last");
    }

    @Test
    void aLimitIsReadFromItsHeader() {
        RateLimitException stated = (RateLimitException) errors.read(
                new ServiceError(429, null, Duration.ofSeconds(4), Headers.of("X-RateLimit-Limit", " 20 "), ""));
        RateLimitException odd = (RateLimitException)
                errors.read(new ServiceError(429, null, null, Headers.of("X-RateLimit-Limit", "20;w=60"), ""));

        assertThat(stated.limit()).isEqualTo(20);
        assertThat(stated).hasMessage("Acme says its limit is reached, come back in 4 s");
        assertThat(odd.limit()).isZero();
        assertThat(odd).hasMessage("Acme says its limit is reached");
    }

    @Test
    void theExceptionTellsTheExchange() {
        ScriptedTransport transport = new ScriptedTransport()
                .answer(404, Headers.of("Request-Id", "r1", "Content-Type", "text/plain"), "no such token");

        NotFoundException e = catchThrowableOfType(
                NotFoundException.class,
                () -> Services.service(Services.options(transport, time))
                        .request(Services.get("/x?id=1"))
                        .get());

        assertThat(e)
                .hasMessage("Acme does not know this address: no such token"
                        + " (GET https://api.acme.example/x, HTTP 404, request r1, attempt 1 of 3)");
        assertThat(e.requestId()).isEqualTo("r1");
        assertThat(e.call()).contains(new CallSite("acme/thing", "GET", "https://api.acme.example/x", 404, "r1", 1, 3));
        assertThat(e.error().body()).isEqualTo("no such token");
    }

    @Test
    void anErrorWhoseBodyBreaksOffIsStillThatError() {
        InputStream breaks = new SequenceInputStream(
                new ByteArrayInputStream("{\"message\": \"bad k".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        throw new IOException("reset");
                    }
                });
        ScriptedTransport transport = new ScriptedTransport().answer(401, breaks);

        AuthenticationException e = catchThrowableOfType(
                AuthenticationException.class,
                () -> Services.service(Services.options(transport, time))
                        .request(Services.get("/x"))
                        .get());

        assertThat(e.error().body()).isEqualTo("{\"message\": \"bad k");
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void anErrorLargerThanTheBoundOfGoodAnswersIsStillThatError() {
        ScriptedTransport transport = new ScriptedTransport().answer(401, "x".repeat(500));

        AuthenticationException e = catchThrowableOfType(
                AuthenticationException.class,
                () -> Services.service(Services.options(transport, time).maxResponseBytes(100))
                        .request(Services.get("/x"))
                        .get());

        assertThat(e.error().body()).hasSize(500);
    }

    private ServiceException read(int status, String body) {
        return errors.read(new ServiceError(status, null, null, Headers.none(), body));
    }

    private static List<Arguments> types() {
        return List.of(
                Arguments.of(400, InvalidRequestException.class, "rejects the request"),
                Arguments.of(401, AuthenticationException.class, "does not accept the key"),
                Arguments.of(402, PaymentRequiredException.class, "wants to be paid for this request"),
                Arguments.of(403, PermissionException.class, "does not allow this"),
                Arguments.of(404, NotFoundException.class, "does not know this address"),
                Arguments.of(408, ServerException.class, "could not take the request in time"),
                Arguments.of(410, NotFoundException.class, "does not know this address"),
                Arguments.of(418, InvalidRequestException.class, "rejects the request"),
                Arguments.of(425, ServerException.class, "could not take the request in time"),
                Arguments.of(429, RateLimitException.class, "says its limit is reached"),
                Arguments.of(500, ServerException.class, "failed"),
                Arguments.of(599, ServerException.class, "failed"),
                Arguments.of(304, ServiceException.class, "reports an error"));
    }
}
