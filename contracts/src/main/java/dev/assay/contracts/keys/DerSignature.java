package dev.assay.contracts.keys;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A signature as SEQUENCE of two INTEGERs (RFC 3279, section 2.2.3). */
final class DerSignature {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private DerSignature() {}

    /** r and s; null if the bytes are anything else. */
    static BigInteger @Nullable [] find(byte[] der) {
        // Two integers of at most 33 bytes: every length fits in one byte below 0x80.
        if (der.length < 8 || der[0] != SEQUENCE || der[1] != der.length - 2) {
            return null;
        }
        int second = end(der, 2);
        if (second < 0 || end(der, second) != der.length) {
            return null;
        }
        return new BigInteger[] {integer(der, 2, second), integer(der, second, der.length)};
    }

    /** Where the integer ends that begins there; -1 if there is none. */
    private static int end(byte[] der, int at) {
        if (at + 2 >= der.length || der[at] != INTEGER || der[at + 1] < 1 || der[at + 1] > 33) {
            return -1;
        }
        int end = at + 2 + der[at + 1];
        return end <= der.length ? end : -1;
    }

    private static BigInteger integer(byte[] der, int from, int to) {
        return new BigInteger(Arrays.copyOfRange(der, from + 2, to));
    }
}
