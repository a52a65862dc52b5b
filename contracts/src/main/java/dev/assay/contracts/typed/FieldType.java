package dev.assay.contracts.typed;

import dev.assay.contracts.abi.AbiType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type of a field, taken apart. */
sealed interface FieldType {

    /** A type of the ABI that is made of no other. */
    record Atom(AbiType type) implements FieldType {}

    /** Another struct. */
    record Struct(String name) implements FieldType {}

    /** Elements; the length is -1 where it is open. */
    record Array(FieldType element, int length) implements FieldType {}

    /** Wide enough for what contracts have; each level costs a level of the stack. */
    int DEEPEST_ARRAY = 16;

    static FieldType parse(String text, String where, Set<String> structs) {
        return parse(text, where, structs, 0);
    }

    private static FieldType parse(String text, String where, Set<String> structs, int depth) {
        if (depth > DEEPEST_ARRAY) {
            throw new IllegalArgumentException(where + " has more than " + DEEPEST_ARRAY + " dimensions");
        }
        if (text.endsWith("]")) {
            int open = text.lastIndexOf('[');
            if (open > 0) {
                int length = length(text.substring(open + 1, text.length() - 1), text, where);
                return new Array(parse(text.substring(0, open), where, structs, depth + 1), length);
            }
        }
        AbiType atom = atom(text);
        if (atom != null) {
            return new Atom(atom);
        }
        if (structs.contains(text)) {
            return new Struct(text);
        }
        boolean shortForm = Set.of("uint", "int", "byte").contains(text);
        String hint = shortForm ? ": EIP-712 has no short forms" : ": no struct of that name is declared";
        throw new IllegalArgumentException(where + " is of the unknown type " + text + hint);
    }

    private static int length(String digits, String text, String where) {
        if (digits.isEmpty()) {
            return -1;
        }
        if (!digits.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(where + " is of the unknown type " + text);
        }
        return Integer.parseInt(digits);
    }

    /** The type of that exact text; null if it is none of the ABI's, or only a short form of one. */
    static @Nullable AbiType atom(String text) {
        if (!text.matches("[a-z]+[0-9]*")) {
            return null;
        }
        try {
            AbiType type = AbiType.parse(text);
            boolean known =
                    type.kind() != AbiType.Kind.FUNCTION && type.canonical().equals(text);
            return known ? type : null;
        } catch (IllegalArgumentException e) {
            return null; // The caller says what it is no type of.
        }
    }
}
