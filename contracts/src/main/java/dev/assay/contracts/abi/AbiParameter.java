package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

/**
 * One argument, result, field of an event or component of a tuple.
 *
 * @param name empty if it has none
 * @param indexed whether it is a topic of its event
 */
public record AbiParameter(AbiType type, String name, boolean indexed) {

    /** Checks that nothing is null. */
    public AbiParameter {
        requireNonNull(type, "type");
        requireNonNull(name, "name");
    }

    /** Returns it as Solidity writes it. */
    @Override
    public String toString() {
        return type + (indexed ? " indexed" : "") + (name.isEmpty() ? "" : " " + name);
    }
}
