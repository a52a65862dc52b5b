package dev.assay.metrics.internal;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** Reads what {@link StateWriter} wrote; bytes that are cut off or of another kind are an argument error. Not thread-safe. */
public final class StateReader {

    private final ByteBuffer in;

    /**
     * Begins to read.
     *
     * @param kind what has to be there
     * @param version the only one that is known
     */
    public StateReader(byte[] bytes, int kind, int version) {
        in = ByteBuffer.wrap(bytes);
        if (next() != kind) {
            throw new IllegalArgumentException("bytes: not of this accumulator");
        }
        int found = next();
        if (found != version) {
            throw new IllegalArgumentException("bytes: of version " + found + ", known is " + version);
        }
    }

    private int next() {
        try {
            return in.get() & 0xff;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("bytes: cut off", e);
        }
    }

    /** Reads a number of at least zero. */
    public long count() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int part = next();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("bytes: a count is too long");
    }

    /** Reads a number of at least zero that is no larger than an int. */
    public int size() {
        long value = count();
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("bytes: a number is too large: " + value);
        }
        return (int) value;
    }

    /** Reads a number of either sign. */
    public long signed() {
        BigInteger value = integer();
        if (value.bitLength() > 63) {
            throw new IllegalArgumentException("bytes: a number is too long");
        }
        return value.longValue();
    }

    /** Reads a time. */
    public Instant time() {
        long seconds = signed();
        long nanos = count();
        if (seconds < Instant.MIN.getEpochSecond() || seconds > Instant.MAX.getEpochSecond() || nanos > 999_999_999) {
            throw new IllegalArgumentException("bytes: no time");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** Reads a double. */
    public double number() {
        return Double.longBitsToDouble(wide());
    }

    /** Reads a number of either sign that takes eight bytes. */
    public long wide() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | next();
        }
        return bits;
    }

    /** Reads a whole number of any size. */
    public BigInteger integer() {
        byte[] bytes = bytes();
        if (bytes.length == 0) {
            throw new IllegalArgumentException("bytes: an integer without digits");
        }
        return new BigInteger(bytes);
    }

    /** Reads a text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Reads the id of a zone. */
    public ZoneId zone() {
        String id = text();
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("bytes: no zone: " + id, e);
        }
    }

    /** Reads a state inside of this one. */
    public byte[] bytes() {
        long length = count();
        if (length > in.remaining()) {
            throw new IllegalArgumentException("bytes: cut off");
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    /** Checks that all was read. */
    public void end() {
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("bytes: " + in.remaining() + " too many");
        }
    }
}
