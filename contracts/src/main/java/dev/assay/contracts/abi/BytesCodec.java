package dev.assay.contracts.abi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** {@code bytes} and {@code string}: a length, then as many bytes, filled up to whole words. */
final class BytesCodec extends Codec {

    private final boolean asText;

    BytesCodec(AbiType type, String where, boolean asText) {
        super(type, where);
        this.asText = asText;
    }

    @Override
    Object read(Input in, int at) {
        int size = in.size(at, this);
        in.take(at + 32, size, this);
        if (!asText) {
            return Bytes.copyOf(in.bytes(), at + 32, at + 32 + size);
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(in.bytes(), at + 32, size))
                    .toString();
        } catch (CharacterCodingException e) {
            throw in.problem(this, at + 32, "is no UTF-8: declare it as Bytes");
        }
    }

    @Override
    void write(@Nullable Object value, Output out, int at) {
        byte[] bytes = bytes(value);
        int start = out.reserve(32 + Math.addExact(bytes.length, 31) / 32 * 32);
        out.putSize(start, bytes.length);
        System.arraycopy(bytes, 0, out.bytes(), start + 32, bytes.length);
    }

    private byte[] bytes(@Nullable Object value) {
        if (value instanceof Bytes bytes) {
            return bytes.toArray();
        }
        if (type().kind() == AbiType.Kind.STRING && value instanceof String text) {
            return utf8(text);
        }
        throw refused(value, type().kind() == AbiType.Kind.STRING ? "must be a String or Bytes" : "must be Bytes");
    }

    private byte[] utf8(String text) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw refused(text, "has half of a surrogate pair, which UTF-8 does not");
        }
    }
}
