package dev.assay.contracts.internal;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** Base 58 with a checksum of four bytes, as Bitcoin has it. */
public final class Base58 {

    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);

    private Base58() {}

    /** Returns the text of bytes and their checksum. */
    public static String checked(byte[] bytes) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + 4);
        System.arraycopy(checksum(bytes), 0, all, bytes.length, 4);
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, all); rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(DIGITS.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < all.length && all[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    /**
     * Reads a text whose checksum is right.
     *
     * @param size how many bytes there must be without the checksum
     * @throws IllegalArgumentException if it is anything else, without saying what it is
     */
    public static byte[] parse(String text, int size, String what) {
        if (text.length() > 2 * (size + 4)) {
            throw new IllegalArgumentException(what + " is too long");
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException(what + " has something else than base 58 at index " + i);
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] digits = number.toByteArray();
        int skipped = digits[0] == 0 ? 1 : 0;
        if (digits.length - skipped > size + 4) {
            throw new IllegalArgumentException(what + " must be " + size + " bytes and a checksum");
        }
        byte[] all = new byte[size + 4];
        System.arraycopy(digits, skipped, all, size + 4 - digits.length + skipped, digits.length - skipped);
        byte[] bytes = Arrays.copyOf(all, size);
        if (!Arrays.equals(checksum(bytes), Arrays.copyOfRange(all, size, size + 4))) {
            throw new IllegalArgumentException(what + " has a wrong checksum");
        }
        return bytes;
    }

    private static byte[] checksum(byte[] bytes) {
        return Arrays.copyOf(sha256(sha256(bytes)), 4);
    }

    private static byte[] sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
