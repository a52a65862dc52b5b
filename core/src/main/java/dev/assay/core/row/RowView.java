package dev.assay.core.row;

import dev.assay.core.error.DataException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of typed rows: a thin view with one accessor per column. Two are equal if they are of the same class and
 * their rows are equal. Immutable and thread-safe, if what extends it has no state of its own.
 */
public abstract class RowView {

    private final Row row;
    private final Columns known;

    /**
     * Creates a view over a row.
     *
     * @param row what to view
     * @param known all columns that the accessors read
     */
    protected RowView(Row row, Columns known) {
        this.row = row.knowing(Objects.requireNonNull(known, "known"));
        this.known = known;
    }

    /** Returns the row behind this. */
    public final Row row() {
        return row;
    }

    /**
     * Returns what no accessor reads, by name and in the server's order; see {@link Row#extras}.
     *
     * @throws DataException if one of these values cannot be had
     */
    public final Map<String, @Nullable Object> extras() {
        return row.extras(known);
    }

    /** Tells whether a column is there, be it null, under any of the spellings it has besides this one. */
    public final boolean has(String spelling) {
        Column column = known.find(Objects.requireNonNull(spelling, "spelling"));
        return column == null ? row.has(spelling) : row.has(column);
    }

    /**
     * Returns all columns; see {@link Row#toMap}.
     *
     * @throws DataException if a name stands twice, or a number is beyond the bounds
     */
    public final Map<String, @Nullable Object> toMap() {
        return row.toMap();
    }

    /** Returns the row as JSON, names and values as they were sent. */
    public final String toJson() {
        return row.toJson();
    }

    /** Tells whether the other is a view of the same class over an equal row. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RowView view && getClass() == view.getClass() && row.equals(view.row));
    }

    @Override
    public final int hashCode() {
        return row.hashCode();
    }

    /** Returns the name of the class and the row as JSON, cut to about 200 characters. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + row;
    }
}
