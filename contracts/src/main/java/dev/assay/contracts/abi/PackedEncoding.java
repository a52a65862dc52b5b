package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiType.Kind;
import java.math.BigInteger;
import java.util.List;

/**
 * What {@code abi.encodePacked} of Solidity gives: values without offsets, lengths and filling. It is not unique and
 * cannot be decoded; only hashes are taken of it. Elements of arrays are filled to whole words; structs and arrays of
 * dynamic elements have no such form.
 */
public final class PackedEncoding {

    private PackedEncoding() {}

    /**
     * Returns the bytes of values, each of its own type.
     *
     * @throws IllegalArgumentException if a type is none or has no packed form, there are more types than values or
     *     fewer, or a value does not fit
     */
    public static Bytes of(List<String> types, List<?> values) {
        if (types.size() != values.size()) {
            throw new IllegalArgumentException(types.size() + " types and " + values.size() + " values");
        }
        Bytes all = Bytes.EMPTY;
        for (int i = 0; i < types.size(); i++) {
            AbiType type = AbiType.parse(types.get(i));
            all = all.concat(packed(type, values.get(i), "#" + i, false));
        }
        return all;
    }

    private static Bytes packed(AbiType type, Object value, String where, boolean element) {
        return switch (type.kind()) {
            case TUPLE -> throw new IllegalArgumentException(where + " is a struct, which has no packed form");
            case ARRAY -> array(type, value, where);
            case BYTES, STRING -> {
                if (element) {
                    throw new IllegalArgumentException(
                            where + " is an array of " + type + ", which has no packed form");
                }
                Bytes encoded = encoded(type, value, where);
                int size = new BigInteger(1, encoded.slice(32, 64).toArray()).intValueExact();
                yield encoded.slice(64, 64 + size);
            }
            default -> {
                Bytes word = encoded(type, value, where);
                yield element ? word : trimmed(type, word);
            }
        };
    }

    private static Bytes array(AbiType type, Object value, String where) {
        if (!(value instanceof List<?> list) || (type.size() >= 0 && list.size() != type.size())) {
            throw new IllegalArgumentException(
                    where + " (" + type + ") must be a List of as many elements, is " + value);
        }
        Bytes all = Bytes.EMPTY;
        for (Object item : list) {
            all = all.concat(packed(type.element(), item, where + "[]", true));
        }
        return all;
    }

    private static Bytes encoded(AbiType type, Object value, String where) {
        return AbiCodec.of(AbiType.tuple(List.of(new AbiParameter(type, "", false))), where)
                .encode(List.of(value));
    }

    private static Bytes trimmed(AbiType type, Bytes word) {
        Kind kind = type.kind();
        if (kind == Kind.FIXED_BYTES || kind == Kind.FUNCTION) {
            return word.slice(0, type.size());
        }
        int size = kind == Kind.BOOL ? 1 : kind == Kind.ADDRESS ? 20 : type.size() / 8;
        return word.slice(32 - size, 32);
    }
}
