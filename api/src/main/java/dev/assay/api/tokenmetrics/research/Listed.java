package dev.assay.api.tokenmetrics.research;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of objects; some editions of the service write only one member of each. */
final class Listed {

    private Listed() {}

    /** Returns the elements, of which those that are texts or numbers have that one column. */
    static <T> List<T> read(Row row, Column list, Column only, Function<Row, T> view) {
        return read(row, list, view, only.spellings().get(0));
    }

    /** Returns the elements, all of which are objects. */
    static <T> List<T> objects(Row row, Column list, Function<Row, T> view) {
        return read(row, list, view, null);
    }

    @SuppressWarnings("unchecked") // A JSON object's members are named by text.
    static Row object(Map<?, ?> members) {
        return Row.of((Map<String, ?>) members);
    }

    private static <T> List<T> read(Row row, Column list, Function<Row, T> view, @Nullable String only) {
        Object value = row.value(list);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong(list, value);
        }
        List<T> read = new ArrayList<>(elements.size());
        for (Object element : elements) {
            read.add(view.apply(element(list, element, only)));
        }
        return List.copyOf(read);
    }

    private static Row element(Column list, @Nullable Object element, @Nullable String only) {
        if (element instanceof Map<?, ?> members) {
            return object(members);
        }
        if (only != null && (element instanceof String || element instanceof BigDecimal)) {
            return Row.of(Map.of(only, element));
        }
        throw wrong(list, element);
    }

    private static DataException wrong(Column list, @Nullable Object value) {
        return new DataException("Expected a list of objects, found " + value, list.toString(), null);
    }
}
