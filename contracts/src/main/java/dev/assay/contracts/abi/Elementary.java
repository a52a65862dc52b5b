package dev.assay.contracts.abi;

import dev.assay.contracts.abi.AbiType.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that are made of no other. */
final class Elementary {

    private static final Map<String, AbiType> TYPES = types();

    private Elementary() {}

    static @Nullable AbiType find(String word) {
        return TYPES.get(word);
    }

    /** What may be said beside "is no type". */
    static String hint(String word) {
        if (word.startsWith("fixed") || word.startsWith("ufixed")) {
            return ": Solidity cannot pass fixed point numbers";
        }
        return Character.isUpperCase(word.charAt(0)) ? ": a struct has to be given with its fields" : "";
    }

    private static Map<String, AbiType> types() {
        Map<String, AbiType> types = new HashMap<>();
        for (int bits = 8; bits <= 256; bits += 8) {
            types.put("uint" + bits, AbiType.of(Kind.UINT, bits, "uint" + bits));
            types.put("int" + bits, AbiType.of(Kind.INT, bits, "int" + bits));
        }
        for (int bytes = 1; bytes <= 32; bytes++) {
            types.put("bytes" + bytes, AbiType.of(Kind.FIXED_BYTES, bytes, "bytes" + bytes));
        }
        types.put("uint", AbiType.of(Kind.UINT, 256, "uint256"));
        types.put("int", AbiType.of(Kind.INT, 256, "int256"));
        types.put("byte", AbiType.of(Kind.FIXED_BYTES, 1, "bytes1"));
        types.put("bool", AbiType.of(Kind.BOOL, -1, "bool"));
        types.put("address", AbiType.of(Kind.ADDRESS, 20, "address"));
        types.put("bytes", AbiType.of(Kind.BYTES, -1, "bytes"));
        types.put("string", AbiType.of(Kind.STRING, -1, "string"));
        return Map.copyOf(types);
    }
}
