package dev.assay.core.internal.socket.wire;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.okhttp.OkHttpTransport;
import dev.assay.core.internal.pipeline.Excerpt;
import dev.assay.core.internal.pipeline.Redactor;
import dev.assay.core.internal.pipeline.RetryAfter;
import dev.assay.core.internal.pipeline.StandardErrors;
import java.time.Instant;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What an answer other than "switching protocols" means: what it would mean to a request, if it is an error. */
final class Refusal {

    private Refusal() {}

    /** Reads status, headers and the beginning of the body, secrets masked; the response stays open. */
    static AssayException of(
            Response response, String display, Instant now, Redactor redactor, @Nullable Throwable cause) {
        int status = response.code();
        if (status < 300) {
            return new TransportException(
                    display + " answers the WebSocket with HTTP " + status + ", which is no handshake", cause);
        }
        Headers headers = redactor.redact(OkHttpTransport.headers(response.headers()));
        String body = Excerpt.read(response.body().byteStream(), redactor);
        ServiceError error = new ServiceError(
                status, null, RetryAfter.of(status, headers, now).orElse(null), headers, body);
        return status < 400
                ? new ServiceException(display + " redirects the WebSocket, which is not followed", error)
                : new StandardErrors(display).read(error);
    }
}
