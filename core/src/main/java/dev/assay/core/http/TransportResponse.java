package dev.assay.core.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The answer to one HTTP request: status, headers, and a body that is read once, as a stream, already decompressed.
 *
 * <p>Not thread-safe. Whoever receives it closes it.
 */
public final class TransportResponse implements AutoCloseable {

    private final int status;
    private final Headers headers;
    private final InputStream body;

    private TransportResponse(int status, Headers headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Returns an answer whose body is read from the stream. */
    public static TransportResponse of(int status, Headers headers, InputStream body) {
        return new TransportResponse(
                status, Objects.requireNonNull(headers, "headers"), Objects.requireNonNull(body, "body"));
    }

    /** Returns an answer whose body is the text in UTF-8. */
    public static TransportResponse of(int status, Headers headers, String body) {
        return of(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the headers. */
    public Headers headers() {
        return headers;
    }

    /** Returns the body; the same stream at every call. */
    public InputStream body() {
        return body;
    }

    /** Returns a copy with another body, which then has to close the former one. */
    public TransportResponse withBody(InputStream changed) {
        return of(status, headers, changed);
    }

    /** Releases the connection; a second call does nothing. */
    @Override
    public void close() throws IOException {
        body.close();
    }

    @Override
    public String toString() {
        return status + " " + headers;
    }
}
