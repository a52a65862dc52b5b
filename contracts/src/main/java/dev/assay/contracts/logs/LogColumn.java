package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.abi.AbiType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;

/**
 * The values of one field, row by row, each in as many bytes as its type has. A reader throws {@link IllegalStateException} if
 * the field is of another type and {@link IndexOutOfBoundsException} if there is no such row. Thread-safe once it is read.
 */
public final class LogColumn {

    private final String name;
    private final AbiType type;
    private final int width;
    private byte[] bytes = new byte[0];
    private int rows;

    LogColumn(String name, AbiType type, int width) {
        this.name = name;
        this.type = type;
        this.width = width;
    }

    /** Returns how many bytes a value of a type has; 0 if that is not one word. */
    static int width(AbiType type) {
        return switch (type.kind()) {
            case ADDRESS -> 20;
            case BOOL -> 1;
            case UINT, INT -> type.size() / 8;
            case FIXED_BYTES -> type.size();
            case FUNCTION -> 24;
            case BYTES, STRING, ARRAY, TUPLE -> 0;
        };
    }

    static LogColumn of(String name, AbiParameter field) {
        boolean hashed = field.indexed() && width(field.type()) == 0;
        AbiType type = hashed ? AbiType.parse("bytes32") : field.type();
        return new LogColumn(name, type, width(type));
    }

    boolean isStored() {
        return width > 0;
    }

    /** Takes the value of a word; tells whether the rest of the word is what it has to be. */
    boolean add(byte[] from, int at) {
        boolean left = type.kind() == AbiType.Kind.FIXED_BYTES || type.kind() == AbiType.Kind.FUNCTION;
        int value = left ? at : at + 32 - width;
        int rest = left ? at + width : at;
        byte filling = (byte) (type.kind() == AbiType.Kind.INT && from[value] < 0 ? -1 : 0);
        for (int i = rest; i < rest + 32 - width; i++) {
            if (from[i] != filling) {
                return false;
            }
        }
        if (type.kind() == AbiType.Kind.BOOL && from[value] != 0 && from[value] != 1) {
            return false;
        }
        int end = Math.multiplyExact(rows, width);
        if (bytes.length - end < width) {
            bytes = Arrays.copyOf(bytes, Math.max(1024 * width, (int)
                    Math.min(Integer.MAX_VALUE - 8, 2L * bytes.length)));
        }
        System.arraycopy(from, value, bytes, end, width);
        rows++;
        return true;
    }

    void cut(int to) {
        rows = Math.min(rows, to);
    }

    /** Returns the name of the record's component. */
    public String name() {
        return name;
    }

    /** Returns its type; {@code bytes32} if only hashes are there. */
    public AbiType type() {
        return type;
    }

    /** Returns how many rows there are. */
    public int size() {
        return rows;
    }

    /** Returns an address. */
    public Address address(int row) {
        return Address.copyOf(bytes, at(row, AbiType.Kind.ADDRESS, AbiType.Kind.ADDRESS));
    }

    /** Returns an integer. */
    public BigInteger integer(int row) {
        int at = at(row, AbiType.Kind.UINT, AbiType.Kind.INT);
        return type.kind() == AbiType.Kind.INT ? new BigInteger(bytes, at, width) : new BigInteger(1, bytes, at, width);
    }

    /**
     * Returns an integer as long.
     *
     * @throws ArithmeticException if it does not fit
     */
    public long longValue(int row) {
        int at = at(row, AbiType.Kind.UINT, AbiType.Kind.INT);
        long value = type.kind() == AbiType.Kind.INT && bytes[at] < 0 ? -1 : 0;
        for (int i = 0; i < width; i++) {
            if (value != (value << 8 >> 8) || (value < 0 && type.kind() == AbiType.Kind.UINT)) {
                return integer(row).longValueExact();
            }
            value = value << 8 | (bytes[at + i] & 0xff);
        }
        return value < 0 && type.kind() == AbiType.Kind.UINT ? integer(row).longValueExact() : value;
    }

    /** Returns a boolean. */
    public boolean bool(int row) {
        return bytes[at(row, AbiType.Kind.BOOL, AbiType.Kind.BOOL)] == 1;
    }

    /** Returns the bytes of a value of any type. */
    public Bytes bytes(int row) {
        int at = at(row, type.kind(), type.kind());
        return Bytes.copyOf(bytes, at, at + width);
    }

    /** Returns 32 bytes. */
    public Bytes32 bytes32(int row) {
        int at = at(row, AbiType.Kind.FIXED_BYTES, AbiType.Kind.FIXED_BYTES);
        if (width != 32) {
            throw new IllegalStateException(this + " has " + width + " bytes");
        }
        return Bytes32.copyOf(bytes, at);
    }

    private int at(int row, AbiType.Kind one, AbiType.Kind other) {
        if (type.kind() != one && type.kind() != other) {
            throw new IllegalStateException(this + " is no " + one);
        }
        return Objects.checkIndex(row, rows) * width;
    }

    @Override
    public String toString() {
        return "LogColumn[" + name + ", " + type + ", " + rows + " rows]";
    }
}
