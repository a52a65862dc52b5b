package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;
import java.math.BigInteger;

/**
 * Bytes that are decoded. Offsets may point anywhere, so that few bytes can describe very much: what is read in all is
 * bounded by how many bytes there are.
 */
final class Input {

    /** For encodings that share what is equal, which is odd and not forbidden. */
    private static final int ALLOWANCE = 32 * 1024;

    private final byte[] bytes;
    private final int size;
    private long left;

    private Input(byte[] bytes, int size) {
        this.bytes = bytes;
        this.size = size;
        this.left = (long) size + ALLOWANCE;
    }

    static Input of(byte[] bytes) {
        return new Input(bytes, bytes.length);
    }

    /** The first bytes of an array that may be longer. */
    static Input of(byte[] bytes, int size) {
        return new Input(bytes, size);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Makes sure that there are so many bytes, and counts them as read. */
    void take(int at, long needed, Codec codec) {
        if (needed > size - (long) at) {
            throw problem(codec, at, "needs " + needed + " bytes, " + Math.max(0, size - at) + " are left");
        }
        spend(at, needed, codec);
    }

    /** Counts bytes as read that need not be there. */
    void spend(int at, long more, Codec codec) {
        left -= more;
        if (left < 0) {
            throw problem(codec, at, "describes more than the " + size + " bytes there are");
        }
    }

    /** A length or an offset. */
    int size(int at, Codec codec) {
        take(at, 32, codec);
        if (!zeros(at, at + 28) || bytes[at + 28] < 0) {
            throw problem(codec, at, "an offset or a length of " + number(at, 1) + " reaches outside");
        }
        return ((bytes[at + 28] & 0xff) << 24)
                | ((bytes[at + 29] & 0xff) << 16)
                | ((bytes[at + 30] & 0xff) << 8)
                | (bytes[at + 31] & 0xff);
    }

    /** Where a value stands whose offset stands here. */
    int follow(int base, int at, Codec codec) {
        long target = (long) base + size(at, codec);
        if (target > size) {
            throw problem(codec, at, "points to byte " + target + " of " + size);
        }
        return (int) target;
    }

    boolean zeros(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes all say that a number is negative, or all that it is not. */
    boolean filled(int from, int to, byte with) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != with) {
                return false;
            }
        }
        return true;
    }

    BigInteger number(int at, int signum) {
        if (signum < 0) {
            return new BigInteger(bytes, at, 32);
        }
        // Most amounts are small, and then this is twice as fast.
        long low = lastEight(at);
        return low >= 0 && zeros(at, at + 24) ? BigInteger.valueOf(low) : new BigInteger(1, bytes, at, 32);
    }

    long lastEight(int at) {
        long value = 0;
        for (int i = at + 24; i < at + 32; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }

    DataException problem(Codec codec, int at, String what) {
        int end = (int) Math.min(size, at + 64L);
        String excerpt = at >= size ? "" : ": " + Bytes.copyOf(bytes, at, end).toHex();
        return new DataException(codec + " " + what + ", at byte " + at + excerpt, null, null);
    }
}
