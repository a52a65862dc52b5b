package dev.assay.core.internal.pipeline;

import dev.assay.core.internal.pipeline.AttemptScope.End;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of an error's body, at most 8 KiB, secrets masked. */
final class Excerpt {

    private static final int BYTES = 8192;
    // Read beyond the end, so that a secret that lies across it is known for one.
    private static final int MARGIN = 2048;

    private Excerpt() {}

    /**
     * Reads as much as comes. That an error's body breaks off, or takes too long, hides neither status nor headers.
     *
     * @throws IOException if reading ended because the caller or the deadline wants it
     */
    static String read(InputStream body, AttemptScope scope, Redactor redactor) throws IOException {
        byte[] start = new byte[BYTES + MARGIN];
        int size = 0;
        try {
            int read = 0;
            while (read >= 0 && size < start.length) {
                size += read;
                read = body.read(start, size, start.length - size);
            }
        } catch (IOException e) {
            boolean broken = scope.end() == End.NONE || scope.end() == End.ATTEMPT_TIMEOUT;
            if (!broken || Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
        if (size == start.length) {
            // Closing would read on for a while to save the connection.
            scope.end(End.CANCELLED);
        }
        return cut(redactor.redact(new String(start, 0, size, StandardCharsets.UTF_8)), size - BYTES);
    }

    private static String cut(String text, int surplus) {
        if (surplus <= 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.max(0, bytes.length - surplus);
        while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
