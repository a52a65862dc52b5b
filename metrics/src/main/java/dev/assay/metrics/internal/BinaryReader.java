package dev.assay.metrics.internal;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads what {@link BinaryWriter} wrote. Bytes that are not such a state are an {@link IllegalArgumentException}. */
public final class BinaryReader {

    private final ByteBuffer buffer;
    private final int version;

    /**
     * Begins to read.
     *
     * @param kind what the state has to be of
     * @param newest the newest version that is known
     * @throws IllegalArgumentException if it is of something else, or from a later version
     */
    public BinaryReader(byte[] bytes, int kind, int newest) {
        buffer = ByteBuffer.wrap(bytes);
        if (readByte() != kind) {
            throw new IllegalArgumentException("bytes: the state of another accumulator");
        }
        version = readByte();
        if (version < 1 || version > newest) {
            throw new IllegalArgumentException("bytes: version " + version + ", known are 1 to " + newest);
        }
    }

    /** Returns the layout. */
    public int version() {
        return version;
    }

    /** Reads eight bits as a number from 0 to 255. */
    public int readByte() {
        try {
            return buffer.get() & 0xFF;
        } catch (BufferUnderflowException e) {
            throw cut(e);
        }
    }

    /** Reads 32 bits. */
    public int readInt() {
        try {
            return buffer.getInt();
        } catch (BufferUnderflowException e) {
            throw cut(e);
        }
    }

    /** Reads 64 bits. */
    public long readLong() {
        try {
            return buffer.getLong();
        } catch (BufferUnderflowException e) {
            throw cut(e);
        }
    }

    /**
     * Reads a count of things.
     *
     * @param bytesEach how many bytes each takes at least, so that a wrong count cannot make anyone reserve memory
     */
    public int readCount(int bytesEach) {
        int count = readInt();
        if (count < 0 || (long) count * bytesEach > buffer.remaining()) {
            throw new IllegalArgumentException("bytes: a count of " + count + " with " + buffer.remaining() + " left");
        }
        return count;
    }

    /** Reads a count followed by that many bytes. */
    public byte[] readBytes() {
        byte[] value = new byte[readCount(1)];
        buffer.get(value);
        return value;
    }

    /** Reads an integer of any size. */
    public BigInteger readInteger() {
        byte[] value = readBytes();
        if (value.length == 0) {
            throw new IllegalArgumentException("bytes: an integer without digits");
        }
        return new BigInteger(value);
    }

    /** Checks that nothing is left. */
    public void end() {
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException("bytes: " + buffer.remaining() + " too many");
        }
    }

    private static IllegalArgumentException cut(BufferUnderflowException e) {
        return new IllegalArgumentException("bytes: cut off", e);
    }
}
