package dev.assay.contracts;

import static java.util.Objects.checkFromToIndex;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.internal.Hex;
import dev.assay.contracts.internal.Keccak;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes of any number: call data, code, what a function answered. Immutable, equal by content, ordered as unsigned. */
public final class Bytes implements Comparable<Bytes> {

    /** No byte. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads 0x and two digits a byte, in any case.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Bytes parse(String hex) {
        return new Bytes(Hex.parse(requireNonNull(hex, "hex"), "hex"));
    }

    /** Copies the bytes. */
    public static Bytes copyOf(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /**
     * Copies the bytes from one index up to but without another.
     *
     * @throws IndexOutOfBoundsException if they reach outside
     */
    public static Bytes copyOf(byte[] bytes, int from, int to) {
        checkFromToIndex(from, to, bytes.length);
        return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    /** Returns how many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * Returns one byte, from -128 to 127.
     *
     * @throws IndexOutOfBoundsException if there is none of that index
     */
    public byte at(int index) {
        return bytes[index];
    }

    /**
     * Returns the bytes from one index up to but without another.
     *
     * @throws IndexOutOfBoundsException if they reach outside
     */
    public Bytes slice(int from, int to) {
        checkFromToIndex(from, to, bytes.length);
        return new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    /** Returns these bytes and the others behind them. */
    public Bytes concat(Bytes others) {
        byte[] both = Arrays.copyOf(bytes, Math.addExact(bytes.length, others.bytes.length));
        System.arraycopy(others.bytes, 0, both, bytes.length, others.bytes.length);
        return new Bytes(both);
    }

    /** Returns the Keccak-256 hash of these bytes. */
    public Bytes32 keccak256() {
        return Bytes32.copyOf(Keccak.hash(bytes));
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

    /** Returns 0x and two lower-case digits a byte. */
    public String toHex() {
        return Hex.of(bytes);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns {@link #toHex}, clipped after 64 bytes. */
    @Override
    public String toString() {
        return bytes.length <= 64 ? toHex() : Hex.of(Arrays.copyOf(bytes, 64)) + "... (" + bytes.length + " bytes)";
    }
}
