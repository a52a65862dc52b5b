package dev.assay.metrics.accumulate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes and reads states: a letter for the kind, a version, then the parts in big-endian order. */
final class StateIo {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    StateIo(char kind, int version) {
        bytes.write(kind);
        bytes.write(version);
    }

    /** What reads from a state may fail where it is too short. */
    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    StateIo add(long value) {
        try {
            out.writeLong(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StateIo add(double value) {
        return add(Double.doubleToRawLongBits(value));
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Returns a count that was written. */
    static long count(long written) {
        if (written < 0) {
            throw new IllegalArgumentException("bytes: a negative count: " + written);
        }
        return written;
    }

    /** Reads a state that was written with version 1. */
    static <T> T read(byte[] state, char kind, Reading<T> reading) {
        if (state.length < 2 || state[0] != kind) {
            throw new IllegalArgumentException("bytes: not a state of this kind");
        }
        if (state[1] != 1) {
            throw new IllegalArgumentException("bytes: version " + state[1] + " is not known here");
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(state, 2, state.length - 2));
            T read = reading.read(in);
            if (in.available() > 0) {
                throw new IllegalArgumentException("bytes: " + in.available() + " too many");
            }
            return read;
        } catch (IOException e) {
            throw new IllegalArgumentException("bytes: too short", e);
        }
    }
}
