package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error a contract reverts with. Immutable, equal by name and fields. */
public final class AbiError {

    private final String name;
    private final AbiType fields;
    private final Bytes selector;
    private final AbiCodec<List<?>> codec;

    AbiError(String name, AbiType fields) {
        this.name = name;
        this.fields = fields;
        this.selector = Signatures.hash(signature()).toBytes().slice(0, 4);
        this.codec = AbiCodec.of(fields, name);
    }

    /**
     * Reads one line of Solidity: {@code error NotOwner(address caller)}; the first word may be left out.
     *
     * @throws IllegalArgumentException if it is no error, saying where
     */
    public static AbiError parse(String line) {
        return Signatures.error(requireNonNull(line, "line"), Map.of());
    }

    /**
     * Returns the error a record is, as {@link AbiEvent#of} does for events.
     *
     * @throws IllegalArgumentException if the annotation is no error, or a component could be several types, naming it
     */
    public static AbiError of(Class<? extends Record> type) {
        return RecordSignature.error(requireNonNull(type, "type"));
    }

    /** Returns its name without its fields. */
    public String name() {
        return name;
    }

    /** Returns its fields, in order. */
    public List<AbiParameter> inputs() {
        return fields.components();
    }

    /** Returns name and types as the selector is taken of. */
    public String signature() {
        return Signatures.canonical(name, fields);
    }

    /** Returns the four bytes that its data begin with. */
    public Bytes selector() {
        return selector;
    }

    /** Returns whether the data of a revert begin with its selector. */
    public boolean matches(Bytes data) {
        return data.size() >= 4 && data.slice(0, 4).equals(selector);
    }

    /**
     * Returns selector and fields.
     *
     * @throws IllegalArgumentException if there are too many or too few, or one does not fit its type, naming it
     */
    public Bytes encode(List<?> values) {
        return selector.concat(codec.encode(requireNonNull(values, "values")));
    }

    /**
     * Returns the fields of a revert.
     *
     * @throws IllegalArgumentException if the selector is another error's
     * @throws DataException if what follows it are not its fields
     */
    public List<?> decode(Bytes data) {
        if (!matches(data)) {
            throw new IllegalArgumentException("data do not begin with " + selector + " of " + signature());
        }
        return codec.decode(data, 4);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AbiError that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns it as one line of Solidity. */
    @Override
    public String toString() {
        return "error " + name + Signatures.human(inputs());
    }
}
