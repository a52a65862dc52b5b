package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptedTransportTest {

    private static final TransportRequest REQUEST =
            TransportRequest.of("GET", URI.create("https://example.test/v2/price?token_id=1"), Headers.none(), null);

    @Test
    void answersInTheOrderOfTheScript() throws IOException {
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(503, Headers.of("Retry-After", "1"), "later")
                .respond(request ->
                        TransportResponse.of(200, Headers.none(), request.url().getQuery()))
                .respond(200, "fine");

        TransportResponse first = transport.send(REQUEST, new Context(false));
        TransportResponse second = transport.send(REQUEST, new Context(false));

        assertThat(first.status()).isEqualTo(503);
        assertThat(first.headers().first("retry-after")).isEqualTo("1");
        assertThat(text(first)).isEqualTo("later");
        assertThat(text(second)).isEqualTo("token_id=1");
        assertThat(transport.pending()).isEqualTo(1);
    }

    @Test
    void failsAsScripted() {
        ConnectException refused = new ConnectException("refused");
        ScriptedTransport transport = ScriptedTransport.create().fail(refused);

        assertThatThrownBy(() -> transport.send(REQUEST, new Context(false))).isSameAs(refused);
    }

    @Test
    void saysWhichRequestTheScriptDoesNotKnow() {
        ScriptedTransport transport = ScriptedTransport.create();

        assertThatThrownBy(() -> transport.send(REQUEST, new Context(false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no answer left in the script for request 1, GET https://example.test/v2/price");
    }

    @Test
    void answersWithoutEndAndKeepsABoundedRecord() throws IOException {
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(500, "first")
                .respondWith(request -> TransportResponse.of(200, Headers.none(), ""));
        int requests = ScriptedTransport.REQUESTS_KEPT + 5;

        int first = transport.send(REQUEST, new Context(false)).status();
        for (int i = 1; i < requests; i++) {
            transport.send(REQUEST, new Context(false)).close();
        }

        assertThat(first).isEqualTo(500);
        assertThat(transport.requestCount()).isEqualTo(requests);
        assertThat(transport.requests()).hasSize(ScriptedTransport.REQUESTS_KEPT);
    }

    @Test
    void sendsNothingWhenTheExchangeIsOver() {
        ScriptedTransport transport = ScriptedTransport.create().respond(200, "fine");

        assertThatThrownBy(() -> transport.send(REQUEST, new Context(true))).isInstanceOf(IOException.class);
        assertThat(transport.requestCount()).isZero();
        assertThat(transport.pending()).isEqualTo(1);
    }

    private static String text(TransportResponse response) throws IOException {
        return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private record Context(boolean aborted) implements TransportContext {

        @Override
        public Duration remaining() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void onAbort(Runnable hook) {}
    }
}
