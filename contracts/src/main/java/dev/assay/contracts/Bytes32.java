package dev.assay.contracts;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.internal.Hex;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exactly 32 bytes: a hash, a topic, a slot and what stands in it, a role. Immutable, ordered as unsigned. */
public final class Bytes32 implements Comparable<Bytes32> {

    /** 32 bytes of zero. */
    public static final Bytes32 ZERO = new Bytes32(new byte[32]);

    private final byte[] bytes;

    private Bytes32(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads 0x and 64 digits, in any case.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Bytes32 parse(String hex) {
        return new Bytes32(checked(Hex.parse(requireNonNull(hex, "hex"), "hex"), "hex"));
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if they are more or fewer
     */
    public static Bytes32 copyOf(byte[] bytes) {
        return new Bytes32(checked(bytes, "bytes").clone());
    }

    /**
     * Writes a number from 0 to 2^256 - 1, its most significant byte first.
     *
     * @throws IllegalArgumentException if it is outside of that
     */
    public static Bytes32 of(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 256) {
            throw new IllegalArgumentException("number must be from 0 to 2^256 - 1, is " + number);
        }
        byte[] digits = number.toByteArray();
        byte[] bytes = new byte[32];
        int size = Math.min(32, digits.length);
        System.arraycopy(digits, digits.length - size, bytes, 32 - size, size);
        return new Bytes32(bytes);
    }

    /**
     * Copies 32 bytes that begin at an index.
     *
     * @throws IndexOutOfBoundsException if they reach outside
     */
    public static Bytes32 copyOf(byte[] bytes, int from) {
        Objects.checkFromIndexSize(from, 32, bytes.length);
        return new Bytes32(Arrays.copyOfRange(bytes, from, from + 32));
    }

    private static byte[] checked(byte[] bytes, String what) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException(what + " must be 32 bytes, are " + bytes.length);
        }
        return bytes;
    }

    /** Returns these bytes as a number from 0 to 2^256 - 1. */
    public BigInteger toUnsigned() {
        return new BigInteger(1, bytes);
    }

    /** Returns these bytes as bytes of any number. */
    public Bytes toBytes() {
        return Bytes.copyOf(bytes);
    }

    /** Returns a copy as an array. */
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

    /** Returns 0x and 64 lower-case digits. */
    public String toHex() {
        return Hex.of(bytes);
    }

    @Override
    public int compareTo(Bytes32 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes32 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns {@link #toHex}. */
    @Override
    public String toString() {
        return toHex();
    }
}
