package dev.assay.api.tokenmetrics.market;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a list whose elements are objects, or only their keys as text. */
final class Listed {

    private Listed() {}

    static <T> List<T> read(Row row, Column list, Column key, Function<Row, T> view) {
        Object value = row.value(list);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong(list, value);
        }
        List<T> read = new ArrayList<>(elements.size());
        for (Object element : elements) {
            read.add(view.apply(element(list, key, element)));
        }
        return List.copyOf(read);
    }

    @SuppressWarnings("unchecked") // A JSON object's members are named by text.
    private static Row element(Column list, Column key, Object element) {
        if (element instanceof Map<?, ?> object) {
            return Row.of((Map<String, ?>) object);
        }
        if (element instanceof String text) {
            return Row.of(Map.of(key.spellings().get(0), text));
        }
        throw wrong(list, element);
    }

    private static DataException wrong(Column list, Object value) {
        return new DataException("Expected a list of objects or texts, found " + value, list.toString(), null);
    }
}
