package dev.assay.metrics.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes the states of accumulators: whole numbers in as many bytes as they need, texts, exact doubles. Not thread-safe. */
public final class StateWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Begins a state with its kind and version. */
    public StateWriter(int kind, int version) {
        out.write(kind);
        out.write(version);
    }

    /** Writes a number of at least zero. */
    public StateWriter count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("value: negative: " + value);
        }
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** Writes a number of either sign; small ones take few bytes. */
    public StateWriter signed(long value) {
        return integer(BigInteger.valueOf(value));
    }

    /** Writes a time, exactly. */
    public StateWriter time(Instant value) {
        return signed(value.getEpochSecond()).count(value.getNano());
    }

    /** Writes eight bytes. */
    public StateWriter number(double value) {
        return wide(Double.doubleToLongBits(value));
    }

    /** Writes a number of either sign, whatever it is, in eight bytes. */
    public StateWriter wide(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    /** Writes a whole number of any size. */
    public StateWriter integer(BigInteger value) {
        return bytes(value.toByteArray());
    }

    /** Writes a text. */
    public StateWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a state inside of this one. */
    public StateWriter bytes(byte[] value) {
        count(value.length);
        out.writeBytes(value);
        return this;
    }

    /** Returns the state. */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
