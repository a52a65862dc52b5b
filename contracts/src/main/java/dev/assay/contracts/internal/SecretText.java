package dev.assay.contracts.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** Text that is secret, as characters and bytes that can be overwritten. */
public final class SecretText {

    private SecretText() {}

    /**
     * Returns the UTF-8 bytes of a text.
     *
     * @throws IllegalArgumentException if it has half of a surrogate pair
     */
    public static byte[] utf8(char[] text, String what) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer buffer = ByteBuffer.allocate(3 * text.length);
        boolean broken = encoder.encode(CharBuffer.wrap(text), buffer, true).isError();
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
        Arrays.fill(buffer.array(), (byte) 0);
        if (broken) {
            Arrays.fill(bytes, (byte) 0);
            throw new IllegalArgumentException(what + " has half of a surrogate pair");
        }
        return bytes;
    }

    /**
     * Returns a copy in the form NFKD. Only text beyond ASCII goes through a String, which cannot be overwritten.
     */
    public static char[] decomposed(char[] text) {
        for (char c : text) {
            if (c >= 0x80) {
                return Normalizer.normalize(CharBuffer.wrap(text), Normalizer.Form.NFKD)
                        .toCharArray();
            }
        }
        return text.clone();
    }
}
