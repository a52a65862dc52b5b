package dev.assay.contracts.solc;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON whose names are data, such as those of sources, as maps. */
final class Maps {

    private Maps() {}

    /** Reads an object; what is none is an exception that names where it came from. */
    static Map<String, @Nullable Object> parse(String json, String from) {
        try {
            return asMap(Row.parse(json).toMap());
        } catch (DataException e) {
            throw new SolcException(from + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns a member that is an object; an empty one if it is absent, null or anything else. */
    @SuppressWarnings("unchecked") // Names of JSON are texts.
    static Map<String, @Nullable Object> map(@Nullable Map<String, @Nullable Object> of, String name) {
        return of != null && of.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // As above.
    static Map<String, @Nullable Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static List<?> list(Map<String, @Nullable Object> of, String name) {
        return of.get(name) instanceof List<?> list ? list : List.of();
    }

    static @Nullable String text(Map<String, @Nullable Object> of, String name) {
        return of.get(name) instanceof String text ? text : null;
    }

    static String text(Map<String, @Nullable Object> of, String name, String absent) {
        String text = text(of, name);
        return text == null ? absent : text;
    }

    static int integer(Map<String, @Nullable Object> of, String name, int absent) {
        Object value = of.get(name);
        if (value instanceof BigDecimal number) {
            return number.intValueExact();
        }
        return value instanceof BigInteger || value instanceof Long || value instanceof Integer
                ? ((Number) value).intValue()
                : absent;
    }
}
