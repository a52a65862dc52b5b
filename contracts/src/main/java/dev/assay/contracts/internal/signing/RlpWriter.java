package dev.assay.contracts.internal.signing;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes RLP, after appendix B of the yellow paper. Not thread-safe. */
public final class RlpWriter {

    private static final byte[] NOTHING = {};

    private byte[] buffer = new byte[256];
    private int size;

    /** Returns one list behind a prefix, which an unsigned byte may be or -1 for none. */
    public static Bytes list(int prefix, Consumer<RlpWriter> items) {
        RlpWriter writer = new RlpWriter();
        if (prefix >= 0) {
            writer.room(1);
            writer.buffer[writer.size++] = (byte) prefix;
        }
        return writer.list(items).toBytes();
    }

    /** Writes bytes. */
    public RlpWriter bytes(byte[] item) {
        room(item.length + 5);
        if (item.length != 1 || item[0] < 0) {
            size += header(buffer, size, 0x80, item.length);
        }
        System.arraycopy(item, 0, buffer, size, item.length);
        size += item.length;
        return this;
    }

    /** Writes bytes. */
    public RlpWriter bytes(Bytes item) {
        return bytes(item.toArray());
    }

    /** Writes 32 bytes. */
    public RlpWriter bytes(Bytes32 item) {
        return bytes(item.toArray());
    }

    /** Writes an address, or no byte where a contract is created. */
    public RlpWriter address(@Nullable Address item) {
        return bytes(item == null ? NOTHING : item.toArray());
    }

    /** Writes a number from 0 on with as few bytes as it needs, none for 0. */
    public RlpWriter number(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("number must not be negative, is " + number);
        }
        byte[] digits = number.toByteArray();
        return bytes(digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits);
    }

    /** Writes a number from 0 on. */
    public RlpWriter number(long number) {
        return number(BigInteger.valueOf(number));
    }

    /** Writes a list of what is written inside. */
    public RlpWriter list(Consumer<RlpWriter> items) {
        int start = size;
        items.accept(this);
        byte[] header = new byte[5];
        int length = header(header, 0, 0xc0, size - start);
        room(length);
        System.arraycopy(buffer, start, buffer, start + length, size - start);
        System.arraycopy(header, 0, buffer, start, length);
        size += length;
        return this;
    }

    /** Returns what was written. */
    public Bytes toBytes() {
        return Bytes.copyOf(buffer, 0, size);
    }

    private static int header(byte[] target, int at, int offset, int length) {
        if (length < 56) {
            target[at] = (byte) (offset + length);
            return 1;
        }
        int digits = (39 - Integer.numberOfLeadingZeros(length)) / 8;
        target[at] = (byte) (offset + 55 + digits);
        for (int i = 0; i < digits; i++) {
            target[at + 1 + i] = (byte) (length >> (8 * (digits - 1 - i)));
        }
        return 1 + digits;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), buffer.length * 2));
        }
    }
}
