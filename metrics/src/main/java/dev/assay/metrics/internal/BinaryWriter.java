package dev.assay.metrics.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes the state of an accumulator: big-endian, begun by what it is and its version. Not thread-safe. */
public final class BinaryWriter {

    private ByteBuffer buffer = ByteBuffer.allocate(64);

    /**
     * Begins a state.
     *
     * @param kind what it is the state of; never changes for a class
     * @param version the layout
     */
    public BinaryWriter(int kind, int version) {
        putByte(kind).putByte(version);
    }

    /** Writes the low eight bits. */
    public BinaryWriter putByte(int value) {
        room(Byte.BYTES).put((byte) value);
        return this;
    }

    /** Writes 32 bits. */
    public BinaryWriter putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /** Writes 64 bits. */
    public BinaryWriter putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Writes a count followed by that many bytes. */
    public BinaryWriter putBytes(byte[] value) {
        putInt(value.length);
        room(value.length).put(value);
        return this;
    }

    /** Writes an integer of any size. */
    public BinaryWriter putInteger(BigInteger value) {
        return putBytes(value.toByteArray());
    }

    /** Returns all that was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            long wanted = Math.max(2L * buffer.capacity(), (long) buffer.position() + bytes);
            int capacity = Math.toIntExact(Math.min(wanted, Integer.MAX_VALUE - 8));
            buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
        }
        return buffer;
    }
}
