package dev.assay.core.internal.socket.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TransportException;
import dev.assay.core.internal.pipeline.Redactor;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void isReadAsTheErrorAnswerOfARequestIs() {
        RateLimitException e = (RateLimitException)
                refusal(response(429, "{\"message\": \"slower, sesame\"}").header("Retry-After-Ms", "1500"));

        assertThat(e).hasMessage("wss://a.example says its limit is reached, come back in 1 s: slower, ***");
        assertThat(e.retryAfter()).contains(Duration.ofMillis(1500));
    }

    @Test
    void thatMayPassIsRetryable() {
        assertThat(refusal(response(408, ""))).isInstanceOf(ServerException.class);
    }

    @Test
    void holdsNoSecret() {
        ServiceException e =
                (ServiceException) refusal(response(403, "no, sesame").header("X-Your-Key", "sesame"));

        assertThat(e.error().headers().first("X-Your-Key")).isEqualTo("***");
        assertThat(e.error().body()).isEqualTo("no, ***");
    }

    @Test
    void ofSuccessIsNoAnswer() {
        assertThat(refusal(response(200, "hello")))
                .isInstanceOf(TransportException.class)
                .hasMessage("wss://a.example answers the WebSocket with HTTP 200, which is no handshake");
    }

    private static Response.Builder response(int status, String body) {
        return new Response.Builder()
                .request(new Request.Builder().url("https://a.example/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(body, null));
    }

    private static AssayException refusal(Response.Builder response) {
        Redactor redactor = new Redactor();
        redactor.add("sesame");
        return Refusal.of(response.build(), "wss://a.example", Instant.EPOCH, redactor, null);
    }
}
