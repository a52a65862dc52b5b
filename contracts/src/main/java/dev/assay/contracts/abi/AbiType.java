package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A type of the ABI: {@code uint256}, {@code (address,uint256)[]}, {@code bytes32[3]}. Immutable, equal by its canonical text. */
public final class AbiType {

    /** What values of a type look like on the wire. */
    public enum Kind {
        /** {@code uint8} to {@code uint256}. */
        UINT,
        /** {@code int8} to {@code int256}. */
        INT,
        /** {@code bool}. */
        BOOL,
        /** {@code address}. */
        ADDRESS,
        /** {@code bytes1} to {@code bytes32}. */
        FIXED_BYTES,
        /** {@code function}: an address and a selector, 24 bytes. */
        FUNCTION,
        /** {@code bytes}. */
        BYTES,
        /** {@code string}. */
        STRING,
        /** {@code T[]} and {@code T[n]}. */
        ARRAY,
        /** {@code (T,U)}. */
        TUPLE
    }

    private final Kind kind;
    private final int size;
    private final @Nullable AbiType element;
    private final List<AbiParameter> components;
    private final String canonical;
    private final boolean dynamic;

    private AbiType(Kind kind, int size, @Nullable AbiType element, List<AbiParameter> components, String canonical) {
        this.kind = kind;
        this.size = size;
        this.element = element;
        this.components = components;
        this.canonical = canonical;
        this.dynamic = switch (kind) {
            case BYTES, STRING -> true;
            case ARRAY -> size < 0 || requireNonNull(element).dynamic;
            case TUPLE -> components.stream().anyMatch(c -> c.type().dynamic);
            default -> false;
        };
    }

    /**
     * Reads a type: {@code uint256}, its short form {@code uint}, {@code (address to, uint256 amount)[]}.
     *
     * @throws IllegalArgumentException if it is none, saying where
     */
    public static AbiType parse(String text) {
        return SolidityReader.type(requireNonNull(text, "text"));
    }

    static AbiType of(Kind kind, int size, String canonical) {
        return new AbiType(kind, size, null, List.of(), canonical);
    }

    /** The tuple of components, one of a parameter list included. */
    static AbiType tuple(List<AbiParameter> components) {
        String canonical = components.stream().map(c -> c.type().canonical).collect(joining(",", "(", ")"));
        return new AbiType(Kind.TUPLE, -1, null, List.copyOf(components), canonical);
    }

    static AbiType array(AbiType element, int length) {
        return new AbiType(
                Kind.ARRAY, length, element, List.of(), element.canonical + (length < 0 ? "[]" : "[" + length + "]"));
    }

    /** Returns what values look like. */
    public Kind kind() {
        return kind;
    }

    /** Returns bits of an integer, bytes of {@code bytesN}, elements of {@code T[n]}; -1 where nothing is fixed. */
    public int size() {
        return size;
    }

    /**
     * Returns the type of an array's elements.
     *
     * @throws IllegalStateException if this is no array
     */
    public AbiType element() {
        if (element == null) {
            throw new IllegalStateException(canonical + " is no array");
        }
        return element;
    }

    /** Returns the components of a tuple, in order; none of any other type. */
    public List<AbiParameter> components() {
        return components;
    }

    /** Returns whether the length of its bytes depends on the value. */
    public boolean isDynamic() {
        return dynamic;
    }

    /** Returns the text that selectors are computed of: no names, no short forms, no blanks. */
    public String canonical() {
        return canonical;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AbiType that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return Objects.hash(canonical);
    }

    /** Returns the text with the names of components. */
    @Override
    public String toString() {
        return switch (kind) {
            case TUPLE -> components.stream().map(AbiParameter::toString).collect(joining(", ", "(", ")"));
            case ARRAY -> element() + (size < 0 ? "[]" : "[" + size + "]");
            default -> canonical;
        };
    }
}
