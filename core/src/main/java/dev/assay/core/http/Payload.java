package dev.assay.core.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The body of a request: bytes and their media type.
 *
 * <p>Immutable and thread-safe; held in memory, so that a request can be repeated.
 */
public final class Payload {

    private final String contentType;
    private final byte[] bytes;

    private Payload(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** Returns a JSON body. */
    public static Payload json(String text) {
        return new Payload("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a body of the remaining bytes of the buffer, which are copied. */
    public static Payload copyOf(String contentType, ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return new Payload(Objects.requireNonNull(contentType, "contentType"), bytes);
    }

    /** Returns the media type, as sent in {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** Returns the number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Returns a read-only view of the bytes. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public String toString() {
        return "Payload[" + contentType + ", " + bytes.length + " bytes]";
    }
}
