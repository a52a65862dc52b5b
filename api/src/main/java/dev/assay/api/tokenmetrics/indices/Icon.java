package dev.assay.api.tokenmetrics.indices;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a picture in several sizes. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class Icon extends RowView {

    private static final Column NAME = Column.sometimes("name");
    private static final Column LARGE = Column.sometimes("large");
    private static final Column SMALL = Column.sometimes("small");
    private static final Column THUMB = Column.sometimes("thumb");
    private static final Columns COLUMNS = Columns.of(NAME, LARGE, SMALL, THUMB);

    private Icon(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static Icon from(Row row) {
        return new Icon(row);
    }

    /** Returns the name of the token; null in holdings. {@code name} in both versions. */
    public @Nullable String name() {
        return row().text(NAME);
    }

    /** Returns the address of the large picture, or of the only one; null if the service has none. {@code large} in both versions. */
    public @Nullable String large() {
        return row().text(LARGE);
    }

    /** Returns the address of the small picture; null if the service has none. {@code small} in both versions. */
    public @Nullable String small() {
        return row().text(SMALL);
    }

    /** Returns the address of the smallest picture; null if the service has none. {@code thumb} in both versions. */
    public @Nullable String thumb() {
        return row().text(THUMB);
    }

    /** Returns the icon of a column that holds it, or only its address; null if there is none. */
    static @Nullable Icon find(Row row, Column column) {
        Object value = row.value(column);
        return value == null ? null : icon(value, column.toString());
    }

    /** Returns the icons of an object whose members they are; empty if it is null. */
    static Map<String, Icon> byTokenId(Row row, Column column) {
        Row nested = row.row(column);
        if (nested == null) {
            return Map.of();
        }
        Map<String, Icon> icons = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> member : nested.toMap().entrySet()) {
            icons.put(member.getKey(), icon(member.getValue(), column + "." + member.getKey()));
        }
        return Collections.unmodifiableMap(icons);
    }

    @SuppressWarnings("unchecked") // A JSON object's members are named by text.
    private static Icon icon(@Nullable Object value, String place) {
        if (value instanceof Map<?, ?> object) {
            return from(Row.of((Map<String, ?>) object));
        }
        if (value instanceof String address) {
            return from(Row.of(Map.of("large", address)));
        }
        throw new DataException("Expected an object or an address, found " + value, place, null);
    }
}
