package dev.assay.core.internal.pipeline;

import dev.assay.core.internal.pipeline.AttemptScope.End;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of an error's body, at most 8 KiB, secrets masked. */
public final class Excerpt {

    private static final int BYTES = 8192;

    private final Redactor redactor;
    private final int margin;
    private final byte[] start;
    private int size;

    private Excerpt(Redactor redactor) {
        this.redactor = redactor;
        // Read beyond the end, so that a secret, or a character, that lies across it is known for one.
        this.margin = Math.max(4, redactor.reach());
        this.start = new byte[BYTES + margin];
    }

    /** Reads as much as comes; whoever closes the body ends the rest. */
    public static String read(InputStream body, Redactor redactor) {
        Excerpt excerpt = new Excerpt(redactor);
        try {
            excerpt.fill(body);
        } catch (IOException e) {
            return excerpt.text(); // That it breaks off hides nothing else.
        }
        return excerpt.text();
    }

    /**
     * Reads as much as comes. That an error's body breaks off, or takes too long, hides neither status nor headers.
     *
     * @throws IOException if reading ended because the caller or the deadline wants it
     */
    static String read(InputStream body, AttemptScope scope, Redactor redactor) throws IOException {
        Excerpt excerpt = new Excerpt(redactor);
        try {
            excerpt.fill(body);
        } catch (IOException e) {
            boolean broken = scope.end() == End.NONE || scope.end() == End.ATTEMPT_TIMEOUT;
            if (!broken || Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
        if (excerpt.isFull()) {
            // Closing would read on for a while to save the connection.
            scope.end(End.CANCELLED);
        }
        return excerpt.text();
    }

    private void fill(InputStream body) throws IOException {
        int read = 0;
        while (read >= 0 && !isFull()) {
            size += read;
            read = body.read(start, size, start.length - size);
        }
    }

    private boolean isFull() {
        return size == start.length;
    }

    private String text() {
        String text = redactor.redact(new String(start, 0, size, StandardCharsets.UTF_8));
        // What was cut off by the end of the margin lies within as many bytes of the end.
        return cut(text, isFull() ? margin : 0);
    }

    private static String cut(String text, int surplus) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(BYTES, Math.max(0, bytes.length - surplus));
        if (end == bytes.length) {
            return text;
        }
        while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
