package dev.assay.core.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All columns that a typed row knows. Immutable and thread-safe. */
public final class Columns {

    private final List<Column> list;
    private final Map<String, Column> bySpelling = new HashMap<>();

    private Columns(List<Column> list) {
        this.list = list;
        for (Column column : list) {
            for (String spelling : column.spellings()) {
                if (bySpelling.put(spelling, column) != null) {
                    throw new IllegalArgumentException("columns: two are spelled " + spelling);
                }
            }
        }
    }

    /**
     * Returns these columns.
     *
     * @throws IllegalArgumentException if two have a spelling in common
     */
    public static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    /** Returns the columns, as given; unmodifiable. */
    public List<Column> list() {
        return list;
    }

    /** Returns the column that has a spelling, or null. */
    @Nullable
    Column find(String spelling) {
        return bySpelling.get(spelling);
    }
}
