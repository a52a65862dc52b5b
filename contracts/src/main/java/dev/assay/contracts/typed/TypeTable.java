package dev.assay.contracts.typed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.internal.Keccak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The structs of one document: checked, with the hash of each one's type. */
final class TypeTable {

    /** Structs in each other; far beyond what is signed, far below what a stack takes. */
    private static final int DEEPEST = 64;

    private final Map<String, List<TypedField>> fields = new LinkedHashMap<>();
    private final Map<String, List<FieldType>> types = new HashMap<>();
    private final Map<String, byte[]> hashes = new HashMap<>();

    TypeTable(Map<String, List<TypedField>> structs) {
        structs.forEach((name, list) -> {
            if (!TypedField.NAME.matcher(name).matches() || FieldType.atom(name) != null) {
                throw new IllegalArgumentException("types has a struct with the name \"" + name + "\", which is none");
            }
            fields.put(name, List.copyOf(list));
        });
        for (String struct : fields.keySet()) {
            types.put(struct, parsed(struct));
        }
        Set<String> checked = new HashSet<>();
        for (String struct : fields.keySet()) {
            checkFinite(struct, new ArrayList<>(), checked);
        }
        for (String struct : fields.keySet()) {
            hashes.put(struct, Keccak.hash(encodeType(struct).getBytes(UTF_8)));
        }
    }

    private List<FieldType> parsed(String struct) {
        Set<String> names = new HashSet<>();
        List<FieldType> parsed = new ArrayList<>();
        for (TypedField field : fieldsOf(struct)) {
            String where = struct + "." + field.name();
            if (!names.add(field.name())) {
                throw new IllegalArgumentException(where + " is declared twice");
            }
            parsed.add(FieldType.parse(field.type(), where, fields.keySet()));
        }
        return List.copyOf(parsed);
    }

    /** EIP-712 leaves data that contain themselves undefined, so types that allow it are refused. */
    private void checkFinite(String struct, List<String> above, Set<String> checked) {
        if (above.contains(struct)) {
            throw new IllegalArgumentException(
                    "types has a struct that contains itself: " + String.join(" > ", above) + " > " + struct);
        }
        if (above.size() > DEEPEST) {
            throw new IllegalArgumentException("types has more than " + DEEPEST + " structs in each other");
        }
        if (checked.contains(struct)) {
            return;
        }
        above.add(struct);
        for (String inner : structsOf(struct)) {
            checkFinite(inner, above, checked);
        }
        above.remove(above.size() - 1);
        checked.add(struct);
    }

    private Set<String> structsOf(String struct) {
        Set<String> inner = new TreeSet<>();
        for (FieldType type : typesOf(struct)) {
            FieldType base = type;
            while (base instanceof FieldType.Array array) {
                base = array.element();
            }
            if (base instanceof FieldType.Struct found) {
                inner.add(found.name());
            }
        }
        return inner;
    }

    boolean has(String struct) {
        return fields.containsKey(struct);
    }

    Map<String, List<TypedField>> fields() {
        return fields;
    }

    List<TypedField> fieldsOf(String struct) {
        List<TypedField> list = fields.get(struct);
        if (list == null) {
            throw new IllegalArgumentException("types has no struct " + struct);
        }
        return list;
    }

    List<FieldType> typesOf(String struct) {
        return types.getOrDefault(struct, List.of());
    }

    byte[] hashOf(String struct) {
        byte[] hash = hashes.get(struct);
        return hash == null ? Keccak.hash(encodeType(struct).getBytes(UTF_8)) : hash;
    }

    /** The struct and behind it those it needs, by name. */
    String encodeType(String struct) {
        Set<String> needed = new TreeSet<>();
        collect(struct, needed);
        needed.remove(struct);
        StringBuilder text = new StringBuilder();
        append(struct, text);
        needed.forEach(name -> append(name, text));
        return text.toString();
    }

    private void collect(String struct, Set<String> needed) {
        if (needed.add(struct)) {
            structsOf(struct).forEach(inner -> collect(inner, needed));
        }
    }

    private void append(String struct, StringBuilder text) {
        List<String> parts = new ArrayList<>();
        fieldsOf(struct).forEach(field -> parts.add(field.toString()));
        text.append(struct).append('(').append(String.join(",", parts)).append(')');
    }
}
