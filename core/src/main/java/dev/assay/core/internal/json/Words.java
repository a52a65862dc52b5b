package dev.assay.core.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time, as a long whose lowest byte comes first. Arrays must reach eight bytes beyond what is looked
 * at. Sums are made so that no byte carries into the next, and so every byte is told exactly.
 */
public final class Words {

    static final long ONES = 0x0101010101010101L;
    static final long HIGHS = ONES << 7;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = ONES * '0';
    private static final long LOWS = ~HIGHS;
    private static final long TEN_TO_HIGH = ONES * (0x80 - 10);

    /** Masks for the last n bytes. */
    private static final long[] LAST = {
        0, -1L << 56, -1L << 48, -1L << 40, -1L << 32, -1L << 24, -1L << 16, -1L << 8, -1L
    };

    private Words() {}

    static long at(byte[] bytes, int p) {
        return (long) LONGS.get(bytes, p);
    }

    /** Returns how many of the bytes are digits before the first that is not. */
    static int digits(long word) {
        long x = word ^ ZEROS;
        long others = (((x & LOWS) + TEN_TO_HIGH) | x) & HIGHS;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** Returns the value of the first n bytes, 1 to 8, which must be digits. */
    static long value(long word, int n) {
        // The digits move to the end; zeros come in before them.
        long x = (word ^ ZEROS) << ((8 - n) << 3);
        x = (10 * x + (x >>> 8)) & 0x00FF00FF00FF00FFL;
        x = (100 * x + (x >>> 16)) & 0x0000FFFF0000FFFFL;
        return (10_000 * x + (x >>> 32)) & 0xFFFFFFFFL;
    }

    /** Returns a mask for the first n bytes; all for more than eight, none for less than one. */
    static long first(int n) {
        return n <= 0 ? 0 : n >= 8 ? -1L : -1L >>> ((8 - n) << 3);
    }

    /** Returns the value of the n bytes, 0 to 8, that end before p, which must be digits; p must be 8 or more. */
    static long valueBefore(byte[] bytes, int p, int n) {
        long x = (at(bytes, p - 8) ^ ZEROS) & LAST[n];
        x = (10 * x + (x >>> 8)) & 0x00FF00FF00FF00FFL;
        x = (100 * x + (x >>> 16)) & 0x0000FFFF0000FFFFL;
        return (10_000 * x + (x >>> 32)) & 0xFFFFFFFFL;
    }

    /** Tells whether two stretches of bytes are equal. */
    public static boolean equal(byte[] a, int p, byte[] b, int q, int length) {
        int i = 0;
        for (; i <= length - 8; i += 8) {
            if (at(a, p + i) != at(b, q + i)) {
                return false;
            }
        }
        int rest = length - i;
        return rest == 0 || (at(a, p + i) ^ at(b, q + i)) << ((8 - rest) << 3) == 0;
    }
}
