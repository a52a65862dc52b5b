package dev.assay.contracts.typed;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Row;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A struct to sign, its types and its domain, after <a href="https://eips.ethereum.org/EIPS/eip-712">EIP-712</a>.
 * Immutable; everything is checked when it is made, as the package says.
 */
public final class TypedData {

    private final TypedDomain domain;
    private final TypeTable types;
    private final String primaryType;
    private final Map<String, Object> message;

    private TypedData(TypedDomain domain, TypeTable types, String primaryType, Map<String, ?> message) {
        this.domain = domain;
        this.types = types;
        this.primaryType = primaryType;
        this.message = new FieldValues(types).struct(primaryType, message, "message");
    }

    /**
     * Returns a message of declared types.
     *
     * @param types the structs by name; one named EIP712Domain is left to the domain and must not be here
     * @param message the fields of the primary type: numbers as BigInteger, long, int or text, addresses and bytes as
     *     such or as text, structs as maps, arrays as lists
     * @throws IllegalArgumentException naming the place that is wrong
     */
    public static TypedData of(
            TypedDomain domain, Map<String, List<TypedField>> types, String primaryType, Map<String, ?> message) {
        if (types.containsKey(TypedDomain.STRUCT)) {
            throw new IllegalArgumentException("types must not have " + TypedDomain.STRUCT + ", the domain says it");
        }
        return new TypedData(requireNonNull(domain, "domain"), new TypeTable(types), primaryType, message);
    }

    /**
     * Returns a record as a message; {@link Eip712} says what its components are.
     *
     * @throws IllegalArgumentException naming the component that is wrong
     */
    public static TypedData of(TypedDomain domain, Record message) {
        RecordTypes records = new RecordTypes(message.getClass());
        return new TypedData(
                requireNonNull(domain, "domain"),
                new TypeTable(records.structs()),
                RecordTypes.name(message.getClass()),
                RecordTypes.values(message));
    }

    /**
     * Reads the JSON of {@code eth_signTypedData_v4}: types, primaryType, domain and message.
     *
     * @throws IllegalArgumentException if it is anything else, naming the place
     */
    public static TypedData parse(String json) {
        Map<String, ?> root;
        try {
            root = Row.parse(requireNonNull(json, "json")).toMap();
        } catch (DataException e) {
            throw new IllegalArgumentException("json cannot be read: " + e.getMessage(), e);
        }
        if (!(root.get("primaryType") instanceof String primary)) {
            throw new IllegalArgumentException("json has no primaryType");
        }
        Map<String, List<TypedField>> structs = structs(object(root, "types"));
        List<TypedField> declared = structs.get(TypedDomain.STRUCT);
        Map<String, ?> values = object(root, "domain");
        TypedDomain domain = declared == null ? TypedDomain.of(values) : TypedDomain.of(declared, values);
        if (!primary.equals(TypedDomain.STRUCT)) {
            structs.remove(TypedDomain.STRUCT);
        }
        return new TypedData(domain, new TypeTable(structs), primary, object(root, "message"));
    }

    @SuppressWarnings("unchecked") // Names in JSON are strings.
    private static Map<String, ?> object(Map<String, ?> root, String name) {
        if (!(root.get(name) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("json must have an object named " + name);
        }
        return (Map<String, ?>) map;
    }

    private static Map<String, List<TypedField>> structs(Map<String, ?> json) {
        Map<String, List<TypedField>> structs = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (!(value instanceof List<?> entries)) {
                throw new IllegalArgumentException("types." + name + " must be a list of fields");
            }
            List<TypedField> fields = new ArrayList<>();
            for (Object entry : entries) {
                if (!(entry instanceof Map<?, ?> field)
                        || !(field.get("name") instanceof String fieldName)
                        || !(field.get("type") instanceof String fieldType)) {
                    throw new IllegalArgumentException(
                            "types." + name + "[" + fields.size() + "] must have a name and a type, both strings");
                }
                fields.add(new TypedField(fieldName, fieldType));
            }
            structs.put(name, fields);
        });
        return structs;
    }

    /** Returns for whom it is meant. */
    public TypedDomain domain() {
        return domain;
    }

    /** Returns the name of the struct that is signed. */
    public String primaryType() {
        return primaryType;
    }

    /** Returns the structs by name; unmodifiable. */
    public Map<String, List<TypedField>> types() {
        return Map.copyOf(types.fields());
    }

    /**
     * Returns the fields in order, structs as maps and arrays as lists, numbers as BigInteger, the rest as the values of
     * this library; unmodifiable.
     */
    public Map<String, Object> message() {
        return message;
    }

    /** Returns the text whose hash stands for the primary type. */
    public String encodeType() {
        return types.encodeType(primaryType);
    }

    /** Returns {@code encodeData} of the message, the hash of its type before it. */
    public Bytes encodeData() {
        return Bytes.copyOf(new StructHash(types).encode(primaryType, message));
    }

    /** Returns {@code hashStruct} of the message. */
    public Bytes32 structHash() {
        return encodeData().keccak256();
    }

    /** Returns what is signed. */
    public Bytes32 digest() {
        boolean domainOnly = primaryType.equals(TypedDomain.STRUCT);
        Bytes head = Bytes.parse("0x1901").concat(domain.separator().toBytes());
        return (domainOnly ? head : head.concat(structHash().toBytes())).keccak256();
    }

    /** Returns the JSON of {@code eth_signTypedData_v4}, numbers as strings of digits. */
    public String toJson() {
        Map<String, Object> structs = new LinkedHashMap<>();
        structs.put(TypedDomain.STRUCT, fields(domain.fields()));
        types.fields().forEach((name, list) -> structs.put(name, fields(list)));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("types", structs);
        root.put("primaryType", primaryType);
        root.put("domain", plain(domain.values()));
        root.put("message", plain(message));
        return Row.of(root).toJson();
    }

    private static List<Map<String, String>> fields(List<TypedField> fields) {
        List<Map<String, String>> list = new ArrayList<>();
        for (TypedField field : fields) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("name", field.name());
            entry.put("type", field.type());
            list.add(entry);
        }
        return list;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put((String) name, plain(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TypedData::plain).toList();
        }
        if (value instanceof Bytes bytes) {
            return bytes.toHex();
        }
        boolean worded = value instanceof BigInteger || value instanceof Address || value instanceof Bytes32;
        return worded ? value.toString() : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypedData that
                && domain.equals(that.domain)
                && primaryType.equals(that.primaryType)
                && types.fields().equals(that.types.fields())
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return message.hashCode();
    }

    /** Returns the primary type with its fields, and the domain. */
    @Override
    public String toString() {
        return primaryType + message + " for " + domain;
    }
}
