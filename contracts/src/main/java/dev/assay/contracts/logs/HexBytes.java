package dev.assay.contracts.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hexadecimal digits of ASCII into bytes, eight digits at a time: most of what a log says is such digits. */
final class HexBytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long ZEROS = 0x30 * EACH;
    private static final long LOW = 0x0f * EACH;

    private HexBytes() {}

    /** Decodes an even number of digits; tells whether all are digits. */
    static boolean decode(byte[] from, int at, int digits, byte[] to, int into) {
        int whole = digits & ~7;
        boolean good = true;
        for (int i = 0; i < whole; i += 8) {
            long eight = (long) LONG.get(from, at + i);
            if (eight == ZEROS) {
                INT.set(to, into + i / 2, 0);
                continue;
            }
            long letters = (eight >>> 6) & EACH;
            long low = eight & LOW;
            good &= isHex(eight, letters, low);
            INT.set(to, into + i / 2, packed(low + 9 * letters));
        }
        for (int i = whole; i < digits; i += 2) {
            int high = Character.digit(from[at + i], 16);
            int both = high << 4 | Character.digit(from[at + i + 1], 16);
            good &= both >= 0;
            to[into + i / 2] = (byte) both;
        }
        return good;
    }

    /**
     * Looks at eight characters at once. Digits are 0x30 to 0x39; letters, which have bit 6, are 0x41 to 0x46 and 0x61 to
     * 0x66.
     */
    private static boolean isHex(long eight, long letters, long low) {
        boolean high = ((eight & 0xf0f0f0f0f0f0f0f0L) | (letters << 5)) == ZEROS + 0x30 * letters;
        long above = (low + 6 * EACH + 3 * letters) & (0x10 * EACH);
        long notZero = ((low + LOW) >>> 4) & letters;
        return high && above == 0 && notZero == letters;
    }

    /** Makes four bytes of eight nibbles, which stand in a byte each. */
    private static int packed(long nibbles) {
        long lanes = 0x00ff00ff00ff00ffL;
        long pairs = ((nibbles & lanes) << 4) | ((nibbles >>> 8) & lanes);
        pairs = (pairs | (pairs >>> 8)) & 0x0000ffff0000ffffL;
        return (int) (pairs | (pairs >>> 16));
    }
}
