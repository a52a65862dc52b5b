package dev.assay.testing.http;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes to the JSON text of an envelope whose rows stand in a list {@code data}. Other texts come back unchanged. */
final class JsonEdits {

    // A word that no column holds, replaced in the finished text by what the parser here would choke on.
    private static final String SPLICE = "@splice@";

    private JsonEdits() {}

    static String member(String body, String name, String json) {
        if (!(Json.read(body) instanceof Map<?, ?> envelope)) {
            return body;
        }
        Map<String, @Nullable Object> changed = open(envelope);
        changed.put(name, Json.read(json));
        return Json.write(changed);
    }

    static String column(String body, String column, String json, boolean added) {
        @Nullable Object value = Json.read(json);
        return rows(body, row -> {
            if (added || row.containsKey(column)) {
                row.put(column, value);
            }
        });
    }

    static String withoutColumn(String body, String column) {
        return rows(body, row -> row.remove(column));
    }

    static String splice(String body, String column, String json) {
        return rows(body, row -> row.put(column, SPLICE)).replace("\"" + SPLICE + "\"", json);
    }

    private static String rows(String body, Consumer<Map<String, @Nullable Object>> edit) {
        @Nullable Object tree = Json.read(body);
        if (!(tree instanceof Map<?, ?> envelope) || !(envelope.get("data") instanceof List<?> rows)) {
            return body;
        }
        for (Object row : rows) {
            if (row instanceof Map<?, ?> columns) {
                edit.accept(open(columns));
            }
        }
        return Json.write(tree);
    }

    // Every map here was made by Json.read, with texts for keys.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> open(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }
}
