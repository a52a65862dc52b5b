package dev.assay.contracts.typed;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** A field of a struct: its name and its type as EIP-712 writes it, such as {@code Person[]}. */
public record TypedField(String name, String type) {

    static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is none
     */
    public TypedField {
        requireNonNull(type, "type");
        if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException("name of a field must be an identifier, is \"" + name + "\"");
        }
    }

    /** Returns type and name, as they stand in {@code encodeType}. */
    @Override
    public String toString() {
        return type + " " + name;
    }
}
