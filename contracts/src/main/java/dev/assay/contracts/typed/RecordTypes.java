package dev.assay.contracts.typed;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The structs that a record and those inside it are. */
final class RecordTypes {

    private static final Map<Class<?>, String> PLAIN = Map.of(
            Address.class,
            "address",
            Bytes32.class,
            "bytes32",
            Bytes.class,
            "bytes",
            String.class,
            "string",
            boolean.class,
            "bool",
            Boolean.class,
            "bool");

    private final Map<String, List<TypedField>> structs = new LinkedHashMap<>();
    private final Map<String, Class<?>> origins = new LinkedHashMap<>();

    RecordTypes(Class<?> root) {
        add(root);
    }

    Map<String, List<TypedField>> structs() {
        return structs;
    }

    static String name(Class<?> type) {
        Eip712 said = type.getAnnotation(Eip712.class);
        return said == null || said.value().isEmpty() ? type.getSimpleName() : said.value();
    }

    private String add(Class<?> type) {
        String name = name(type);
        Class<?> earlier = origins.putIfAbsent(name, type);
        if (earlier != null && earlier != type) {
            throw new IllegalArgumentException(
                    "records " + earlier.getName() + " and " + type.getName() + " have the same name " + name);
        }
        if (earlier == null) {
            List<TypedField> fields = new ArrayList<>();
            structs.put(name, fields);
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(new TypedField(name(component), type(component, name)));
            }
        }
        return name;
    }

    private static String name(RecordComponent component) {
        Eip712 said = component.getAnnotation(Eip712.class);
        return said == null || said.name().isEmpty() ? component.getName() : said.name();
    }

    private String type(RecordComponent component, String record) {
        String derived = derived(component.getGenericType());
        Eip712 said = component.getAnnotation(Eip712.class);
        if (said != null && !said.value().isEmpty()) {
            return said.value();
        }
        if (derived == null) {
            throw new IllegalArgumentException("component " + record + "." + component.getName() + " is "
                    + component.getGenericType().getTypeName()
                    + ", which could be several types: say which, as in @Eip712(\"uint256\")");
        }
        return derived;
    }

    private @Nullable String derived(Type type) {
        if (type instanceof Class<?> raw) {
            return raw.isRecord() ? add(raw) : PLAIN.get(raw);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            String element = derived(generic.getActualTypeArguments()[0]);
            return element == null ? null : element + "[]";
        }
        return null;
    }

    static Map<String, @Nullable Object> values(Record message) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            values.put(name(component), plain(read(component, message)));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Record inner) {
            return values(inner);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        return value;
    }

    private static @Nullable Object read(RecordComponent component, Record message) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(message);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("component " + component + " cannot be read", e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "record " + message.getClass().getName() + " cannot be reached: open its package to"
                            + " dev.assay.contracts",
                    e);
        }
    }
}
