package dev.assay.contracts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.internal.Hex;
import dev.assay.contracts.internal.Keccak;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The 20 bytes at which an account or a contract stands. Immutable, equal by content, printed with the checksum of
 * <a href="https://eips.ethereum.org/EIPS/eip-55">EIP-55</a>.
 */
public final class Address implements Comparable<Address> {

    /** The address nobody has; in many tokens the sender of what is minted and the receiver of what is burned. */
    public static final Address ZERO = new Address(new byte[20]);

    private final byte[] bytes;

    private Address(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads 0x and 40 digits: all lower case, all upper case, or mixed with a checksum that is right.
     *
     * @throws IllegalArgumentException if it is anything else, a wrong checksum included
     */
    public static Address parse(String text) {
        byte[] bytes = checked(Hex.parse(requireNonNull(text, "text"), "text"), "text");
        String digits = text.substring(2);
        boolean mixed =
                !digits.equals(digits.toLowerCase(Locale.ROOT)) && !digits.equals(digits.toUpperCase(Locale.ROOT));
        Address address = new Address(bytes);
        if (mixed && !address.toString().regionMatches(2, digits, 0, 40)) {
            throw new IllegalArgumentException("text has a wrong checksum, a letter may be mistyped: " + text);
        }
        return address;
    }

    /**
     * Copies 20 bytes.
     *
     * @throws IllegalArgumentException if they are more or fewer
     */
    public static Address copyOf(byte[] bytes) {
        return new Address(checked(bytes, "bytes").clone());
    }

    /**
     * Copies 20 bytes that begin at an index.
     *
     * @throws IndexOutOfBoundsException if they reach outside
     */
    public static Address copyOf(byte[] bytes, int from) {
        Objects.checkFromIndexSize(from, 20, bytes.length);
        return new Address(Arrays.copyOfRange(bytes, from, from + 20));
    }

    private static byte[] checked(byte[] bytes, String what) {
        if (bytes.length != 20) {
            throw new IllegalArgumentException(what + " must be 20 bytes, are " + bytes.length);
        }
        return bytes;
    }

    /** Returns whether it is {@link #ZERO}. */
    public boolean isZero() {
        return equals(ZERO);
    }

    /** Returns the 20 bytes as bytes of any number. */
    public Bytes toBytes() {
        return Bytes.copyOf(bytes);
    }

    /** Returns a copy as an array of 20. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * Copies the bytes into an array, the first one to the index given.
     *
     * @throws IndexOutOfBoundsException if there is not enough room
     */
    public void copyTo(byte[] target, int index) {
        System.arraycopy(bytes, 0, target, index, bytes.length);
    }

    /** Returns 0x and 40 lower-case digits, as JSON-RPC writes it. */
    public String toHex() {
        return Hex.of(bytes);
    }

    @Override
    public int compareTo(Address other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns 0x and 40 digits whose case is the checksum. */
    @Override
    public String toString() {
        String lower = toHex();
        byte[] hash = Keccak.hash(lower.substring(2).getBytes(US_ASCII));
        char[] text = lower.toCharArray();
        for (int i = 0; i < 40; i++) {
            int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xf;
            if (nibble >= 8) {
                text[i + 2] = Character.toUpperCase(text[i + 2]);
            }
        }
        return new String(text);
    }
}
