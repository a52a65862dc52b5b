package dev.assay.metrics.distribution;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The form in which holdings are written: version 1, scale (4 bytes), count (4), then per key its length (4), its UTF-8,
 * the length of its sum (4) and the sum in two's complement, highest byte first.
 */
final class HoldingsBytes {

    private static final byte VERSION = 1;

    private HoldingsBytes() {}

    static byte[] write(int scale, Map<String, Holding> holdings) {
        Map<String, Holding> ordered = new TreeMap<>(holdings);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VERSION);
        out.writeBytes(word(scale));
        out.writeBytes(word(ordered.size()));
        ordered.forEach((key, held) -> {
            put(out, encoded(key));
            put(out, held.units().toByteArray());
        });
        return out.toByteArray();
    }

    /** Refuses half a character, which would become a question mark and so another key. */
    private static byte[] encoded(String key) {
        try {
            ByteBuffer text = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(key));
            byte[] bytes = new byte[text.remaining()];
            text.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a key is no text: " + key, e);
        }
    }

    private static void put(ByteArrayOutputStream out, byte[] part) {
        out.writeBytes(word(part.length));
        out.writeBytes(part);
    }

    private static byte[] word(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    /** Reads into an empty map; returns the scale. */
    static int read(byte[] bytes, Map<String, Holding> into) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte version = in.get();
            if (version != VERSION) {
                throw new IllegalArgumentException("bytes: version " + version + " is not known");
            }
            int scale = in.getInt();
            int count = in.getInt();
            if (scale < 0 || scale > Scale.MOST || count < 0) {
                throw new IllegalArgumentException("bytes: no holdings");
            }
            for (int i = 0; i < count; i++) {
                Holding held = new Holding();
                into.put(new String(part(in), StandardCharsets.UTF_8), held);
                held.add(new BigInteger(part(in)));
            }
            if (in.hasRemaining() || into.size() != count) {
                throw new IllegalArgumentException("bytes: not what was written");
            }
            return scale;
        } catch (BufferUnderflowException | NumberFormatException e) {
            throw new IllegalArgumentException("bytes: cut off", e);
        }
    }

    private static byte[] part(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("bytes: cut off");
        }
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }
}
