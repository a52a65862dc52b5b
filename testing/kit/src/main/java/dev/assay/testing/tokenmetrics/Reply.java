package dev.assay.testing.tokenmetrics;

import dev.assay.core.http.Headers;

/** Status, own headers and JSON of an answer. */
record Reply(int status, Headers headers, String body) {

    static Reply ok(String body) {
        return new Reply(200, Headers.none(), body);
    }

    static Reply failure(int status, String message) {
        return new Reply(status, Headers.none(), Envelope.failure(message));
    }
}
