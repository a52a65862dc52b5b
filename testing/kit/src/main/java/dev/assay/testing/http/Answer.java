package dev.assay.testing.http;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** What is about to be sent, and how; faults return changed copies. The bytes are never changed in place. */
final class Answer {

    final int status;
    final Headers headers;
    final byte[] body;
    final Wire wire;
    final Duration delay;

    private Answer(int status, Headers headers, byte[] body, Wire wire, Duration delay) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.wire = wire;
        this.delay = delay;
    }

    static Answer from(TransportResponse response) {
        try (response) {
            byte[] body = response.body().readAllBytes();
            return new Answer(response.status(), response.headers(), body, Wires.WHOLE, Duration.ZERO);
        } catch (IOException unreadable) {
            return of(500, Headers.none(), "The handler's body cannot be read: " + unreadable);
        }
    }

    static Answer of(int status, Headers headers, String body) {
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8), Wires.WHOLE, Duration.ZERO);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Answer withText(String text) {
        return new Answer(status, headers, text.getBytes(StandardCharsets.UTF_8), wire, delay);
    }

    Answer editedBy(UnaryOperator<String> edit) {
        return withText(edit.apply(text()));
    }

    Answer withBytes(byte[] bytes) {
        return new Answer(status, headers, bytes, wire, delay);
    }

    Answer withHeader(String name, String value) {
        return new Answer(status, headers.with(name, value), body, wire, delay);
    }

    Answer withWire(Wire changed) {
        return new Answer(status, headers, body, changed, delay);
    }

    Answer delayedBy(Duration more) {
        return new Answer(status, headers, body, wire, delay.plus(more));
    }
}
