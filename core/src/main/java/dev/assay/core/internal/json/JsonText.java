package dev.assay.core.internal.json;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Writes plain Java objects as JSON, by Moshi; what has no exact JSON form is a caller's mistake. */
public final class JsonText {

    private final JsonWriter json;
    private final Function<Object, @Nullable String> others;

    private JsonText(JsonWriter json, Function<Object, @Nullable String> others) {
        this.json = json;
        this.others = others;
    }

    /**
     * Returns a map of types of the JDK as a JSON object.
     *
     * @throws IllegalArgumentException if a value has no JSON form, is beyond the bounds, or is nested too deep
     */
    public static String object(Map<?, ?> map) {
        return object(map, other -> null);
    }

    /**
     * Returns a map as a JSON object.
     *
     * @param others gives JSON for types that are not the JDK's; null if it does not know the type either
     * @throws IllegalArgumentException if a value has no JSON form, is beyond the bounds, or is nested too deep
     */
    public static String object(Map<?, ?> map, Function<Object, @Nullable String> others) {
        Buffer buffer = new Buffer();
        JsonWriter json = JsonWriter.of(buffer);
        json.setSerializeNulls(true);
        try {
            new JsonText(json, others).map(map, "", 1);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return buffer.readUtf8();
    }

    private void map(Map<?, ?> map, String path, int depth) throws IOException {
        check(depth, path);
        json.beginObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw new IllegalArgumentException(path + ": a name is not a string: " + member.getKey());
            }
            if (!Texts.isUnicode(name)) {
                throw new IllegalArgumentException(path + ": a name holds half of a surrogate pair: " + name);
            }
            json.name(name);
            value(member.getValue(), path.isEmpty() ? name : path + '.' + name, depth);
        }
        json.endObject();
    }

    private void list(List<?> list, String path, int depth) throws IOException {
        check(depth, path);
        json.beginArray();
        for (int i = 0; i < list.size(); i++) {
            value(list.get(i), path + '[' + i + ']', depth);
        }
        json.endArray();
    }

    private static void check(int depth, String path) {
        if (depth > Indexer.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    Faults.clip(path, Faults.EXCERPT) + ": nested more than " + Indexer.MAX_DEPTH + " deep");
        }
    }

    private void value(@Nullable Object value, String path, int depth) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (value instanceof String || value instanceof LocalDate || value instanceof Instant) {
            text(value.toString());
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Number number) {
            json.value(checked(number, path));
        } else if (value instanceof Map<?, ?> map) {
            map(map, path, depth + 1);
        } else if (value instanceof List<?> list) {
            list(list, path, depth + 1);
        } else {
            String other = others.apply(value);
            if (other == null) {
                throw new IllegalArgumentException(path + ": no JSON form for " + value.getClass());
            }
            raw(other);
        }
    }

    private void text(String text) throws IOException {
        if (Texts.isUnicode(text)) {
            json.value(text);
        } else {
            // Moshi would write a question mark.
            raw(Texts.escaped(text));
        }
    }

    private void raw(String value) throws IOException {
        try (BufferedSink sink = json.valueSink()) {
            sink.writeUtf8(value);
        }
    }

    private static Number checked(Number number, String path) {
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
        if (!Numbers.isBounded(number.toString())) {
            throw new IllegalArgumentException(path + ": more digits or a larger exponent than can be read back");
        }
        return number;
    }
}
