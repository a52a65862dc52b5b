package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;
import java.util.Arrays;

/** Bytes that are encoded: room is reserved for heads, tails are appended. */
final class Output {

    private byte[] bytes;
    private int size;

    Output(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    /** Returns where so many bytes of zero begin. */
    int reserve(int count) {
        int at = size;
        size = Math.addExact(size, count);
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    void putSize(int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + 31 - i] = (byte) (number >>> (8 * i));
        }
    }

    Bytes toBytes() {
        return Bytes.copyOf(bytes, 0, size);
    }
}
