package dev.assay.core.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes plain Java objects as JSON; what it does not know is a caller's mistake. */
public final class JsonWriter {

    private final StringBuilder json = new StringBuilder();
    private final Function<Object, @Nullable String> others;

    private JsonWriter(Function<Object, @Nullable String> others) {
        this.others = others;
    }

    /**
     * Returns a map as a JSON object.
     *
     * @param others gives JSON for types that are not the JDK's; null if it does not know the type either
     * @throws IllegalArgumentException if a value has no JSON form, is beyond the bounds, or is nested too deep
     */
    public static String object(Map<?, ?> map, Function<Object, @Nullable String> others) {
        JsonWriter writer = new JsonWriter(others);
        writer.map(map, "", 1);
        return writer.json.toString();
    }

    private void map(Map<?, ?> map, String path, int depth) {
        check(depth, path);
        json.append('{');
        boolean rest = false;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw new IllegalArgumentException(path + ": a name is not a string: " + member.getKey());
            }
            if (rest) {
                json.append(',');
            }
            rest = true;
            Texts.quote(name, json);
            json.append(':');
            value(member.getValue(), path.isEmpty() ? name : path + '.' + name, depth);
        }
        json.append('}');
    }

    private void list(List<?> list, String path, int depth) {
        check(depth, path);
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            value(list.get(i), path + '[' + i + ']', depth);
        }
        json.append(']');
    }

    private static void check(int depth, String path) {
        if (depth > Indexer.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    Faults.clip(path, Faults.EXCERPT) + ": nested more than " + Indexer.MAX_DEPTH + " deep");
        }
    }

    private void value(@Nullable Object value, String path, int depth) {
        if (value instanceof String || value instanceof LocalDate || value instanceof Instant) {
            Texts.quote(value.toString(), json);
        } else if (value == null || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Number number) {
            number(number, path);
        } else if (value instanceof Map<?, ?> map) {
            map(map, path, depth + 1);
        } else if (value instanceof List<?> list) {
            list(list, path, depth + 1);
        } else {
            String other = others.apply(value);
            if (other == null) {
                throw new IllegalArgumentException(path + ": no JSON form for " + value.getClass());
            }
            json.append(other);
        }
    }

    private void number(Number number, String path) {
        boolean isDouble = number instanceof Double;
        if (isDouble && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(path + ": not finite: " + number);
        }
        boolean isKnown = isDouble
                || number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number.getClass() == BigDecimal.class
                || number.getClass() == BigInteger.class;
        if (!isKnown) {
            throw new IllegalArgumentException(path + ": no exact JSON form for " + number.getClass());
        }
        String digits = number.toString();
        if (!Digits.isBounded(digits)) {
            throw new IllegalArgumentException(path + ": more digits or a larger exponent than can be read back");
        }
        json.append(digits);
    }
}
