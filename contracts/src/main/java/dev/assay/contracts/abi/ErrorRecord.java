package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;

/**
 * An error a contract reverts with, as a record. Immutable and thread-safe; made once and kept.
 *
 * @param <R> the record
 */
public final class ErrorRecord<R extends Record> {

    private final Class<R> type;
    private final AbiError error;
    private final AbiCodec<Object> codec;

    private ErrorRecord(Class<R> type, AbiError error) {
        this.type = type;
        this.error = error;
        this.codec = AbiCodec.of(AbiType.tuple(error.inputs()), type, error.name());
    }

    /**
     * Returns the error a record is by {@link AbiError#of}.
     *
     * @throws IllegalArgumentException if it cannot be, naming the component
     */
    public static <R extends Record> ErrorRecord<R> of(Class<R> type) {
        return of(AbiError.of(type), type);
    }

    /**
     * Returns an error as a record with its fields as components, in the same order.
     *
     * @throws IllegalArgumentException if the record does not fit, naming the component
     */
    public static <R extends Record> ErrorRecord<R> of(AbiError error, Class<R> type) {
        return new ErrorRecord<>(requireNonNull(type, "type"), requireNonNull(error, "error"));
    }

    /** Returns the record's class. */
    public Class<R> type() {
        return type;
    }

    /** Returns what it is in Solidity. */
    public AbiError error() {
        return error;
    }

    /**
     * Returns the data a contract reverts with.
     *
     * @throws IllegalArgumentException if a component does not fit its type, naming it
     */
    public Bytes encode(R value) {
        return error.selector().concat(codec.encode(value));
    }

    /**
     * Returns the record of a revert's data.
     *
     * @throws IllegalArgumentException if the selector is another error's
     * @throws DataException if what follows it are not its fields
     */
    public R decode(Bytes data) {
        if (!error.matches(data)) {
            throw new IllegalArgumentException("data do not begin with " + error.selector() + " of " + error);
        }
        return type.cast(codec.decode(data, 4));
    }

    /** Returns the error as one line of Solidity. */
    @Override
    public String toString() {
        return error.toString();
    }
}
