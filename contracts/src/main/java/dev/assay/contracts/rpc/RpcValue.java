package dev.assay.contracts.rpc;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a node answered, read as what the method gives. Immutable and thread-safe. A reader throws
 * {@link DataException} if the value is of another type, and if it is null where no null is possible.
 */
public final class RpcValue {

    private static final Column RESULT = Column.sometimes("result");

    private final String method;
    private final Row envelope;

    RpcValue(String method, Row envelope) {
        this.method = method;
        this.envelope = envelope;
    }

    /** Returns whether the node said null: it knows no such thing. */
    public boolean isNull() {
        return envelope.value(RESULT) == null;
    }

    /** Returns a number that is written as a quantity. */
    public BigInteger quantity() {
        return Quantity.parse(text(), "the result of " + method);
    }

    /** Returns a number that is written as a quantity and fits in long. */
    public long quantityAsLong() {
        BigInteger number = quantity();
        if (number.bitLength() > 63) {
            throw new DataException("The result of " + method + " is greater than 2^63 - 1: " + number, null, null);
        }
        return number.longValue();
    }

    /** Returns bytes of any number. */
    public Bytes bytes() {
        return read(() -> Bytes.parse(text()));
    }

    /** Returns 32 bytes, such as a hash. */
    public Bytes32 bytes32() {
        return read(() -> Bytes32.parse(text()));
    }

    /** Returns an address. */
    public Address address() {
        return read(() -> Address.parse(text()));
    }

    /** Returns a string. */
    public String text() {
        return required(envelope.text(RESULT));
    }

    /** Returns a boolean. */
    public boolean bool() {
        return required(envelope.bool(RESULT));
    }

    /** Returns strings. */
    public List<String> texts() {
        return required(envelope.texts(RESULT));
    }

    /** Returns an object. */
    public Row row() {
        return required(envelope.row(RESULT));
    }

    /** Returns objects. */
    public Rows rows() {
        return required(envelope.rows(RESULT));
    }

    /** Returns the value as plain Java objects; null if it is. */
    public @Nullable Object value() {
        return envelope.value(RESULT);
    }

    private <T> T required(@Nullable T value) {
        if (value == null) {
            throw new DataException("The node answered " + method + " with null", "$.result", null);
        }
        return value;
    }

    private <T> T read(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new DataException("The result of " + method + " cannot be read: " + e.getMessage(), "$.result", e);
        }
    }

    @Override
    public String toString() {
        return envelope.toString();
    }
}
