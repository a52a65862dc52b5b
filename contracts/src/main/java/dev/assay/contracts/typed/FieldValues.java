package dev.assay.contracts.typed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of values, as JSON and Java have them, the one form that is kept; refuses what does not fit its type. */
final class FieldValues {

    private static final BigInteger EXACT_IN_JSON = BigInteger.ONE.shiftLeft(53);

    private final TypeTable types;

    FieldValues(TypeTable types) {
        this.types = types;
    }

    Map<String, Object> struct(String name, @Nullable Object value, String where) {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused(where, value, "must be an object of type " + name);
        }
        List<TypedField> fields = types.fieldsOf(name);
        List<FieldType> fieldTypes = types.typesOf(name);
        Map<String, Object> kept = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).name();
            Object given = map.get(field);
            if (given == null) {
                throw new IllegalArgumentException(
                        where + "." + field + (map.containsKey(field) ? " must not be null" : " is missing"));
            }
            kept.put(field, value(fieldTypes.get(i), given, where + "." + field));
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String) || !kept.containsKey(key)) {
                throw new IllegalArgumentException(
                        where + "." + key + " is not declared in " + name + " and would not be signed");
            }
        }
        return Collections.unmodifiableMap(kept);
    }

    private Object value(FieldType type, @Nullable Object value, String where) {
        if (type instanceof FieldType.Struct struct) {
            return struct(struct.name(), value, where);
        }
        if (type instanceof FieldType.Array array) {
            return list(array, value, where);
        }
        return atom(((FieldType.Atom) type).type(), value, where);
    }

    private List<Object> list(FieldType.Array array, @Nullable Object value, String where) {
        if (!(value instanceof List<?> items)) {
            throw refused(where, value, "must be a list");
        }
        if (array.length() >= 0 && items.size() != array.length()) {
            throw new IllegalArgumentException(
                    where + " must have " + array.length() + " elements, has " + items.size());
        }
        List<Object> kept = new ArrayList<>();
        for (Object item : items) {
            kept.add(value(array.element(), item, where + "[" + kept.size() + "]"));
        }
        return List.copyOf(kept);
    }

    private static Object atom(AbiType type, @Nullable Object value, String where) {
        return switch (type.kind()) {
            case UINT, INT -> number(type, value, where);
            case BOOL -> {
                if (!(value instanceof Boolean)) {
                    throw refused(where, value, "must be true or false");
                }
                yield value;
            }
            case ADDRESS -> address(value, where);
            case FIXED_BYTES -> fixedBytes(type, value, where);
            case BYTES -> bytes(value, where);
            case STRING -> text(value, where);
            default -> throw new IllegalStateException(type + " is no type of EIP-712");
        };
    }

    private static BigInteger number(AbiType type, @Nullable Object value, String where) {
        BigInteger number = integer(value, where);
        boolean signed = type.kind() == AbiType.Kind.INT;
        if ((!signed && number.signum() < 0) || number.bitLength() + (signed ? 1 : 0) > type.size()) {
            throw refused(where, number, "is out of the range of " + type);
        }
        return number;
    }

    private static BigInteger integer(@Nullable Object value, String where) {
        if (value instanceof BigInteger number) {
            return number;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigInteger.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigDecimal decimal && decimal.precision() - decimal.scale() <= 80 && isWhole(decimal)) {
            BigInteger number = decimal.toBigIntegerExact();
            if (number.abs().compareTo(EXACT_IN_JSON) >= 0) {
                throw refused(
                        where, number, "is a number beyond 2^53, which other wallets round: write it as a string");
            }
            return number;
        }
        if (value instanceof String text && text.length() <= 80) {
            if (text.matches("-?[0-9]+")) {
                return new BigInteger(text);
            }
            if (text.matches("-?0x[0-9a-fA-F]+")) {
                return new BigInteger(text.replace("0x", ""), 16);
            }
        }
        throw refused(where, value, "must be a whole number");
    }

    private static boolean isWhole(BigDecimal decimal) {
        return decimal.signum() == 0
                || decimal.scale() <= 0
                || decimal.stripTrailingZeros().scale() <= 0;
    }

    private static Address address(@Nullable Object value, String where) {
        if (value instanceof Address address) {
            return address;
        }
        if (!(value instanceof String text)) {
            throw refused(where, value, "must be an address");
        }
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + " is no address: " + e.getMessage(), e);
        }
    }

    private static Object fixedBytes(AbiType type, @Nullable Object value, String where) {
        Bytes bytes = value instanceof Bytes32 word ? word.toBytes() : bytes(value, where);
        if (bytes.size() != type.size()) {
            throw new IllegalArgumentException(where + " must be " + type.size() + " bytes, are " + bytes.size());
        }
        return type.size() == 32 ? Bytes32.copyOf(bytes.toArray()) : bytes;
    }

    private static Bytes bytes(@Nullable Object value, String where) {
        if (value instanceof Bytes bytes) {
            return bytes;
        }
        if (!(value instanceof String text)) {
            throw refused(where, value, "must be bytes");
        }
        try {
            return Bytes.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + " is no bytes: " + e.getMessage(), e);
        }
    }

    private static String text(@Nullable Object value, String where) {
        if (!(value instanceof String text)) {
            throw refused(where, value, "must be a string");
        }
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(where + " has half of a surrogate pair");
        }
        return text;
    }

    private static IllegalArgumentException refused(String where, @Nullable Object value, String what) {
        String shown = String.valueOf(value);
        return new IllegalArgumentException(
                where + " " + what + ", is " + (shown.length() <= 80 ? shown : shown.substring(0, 77) + "..."));
    }
}
