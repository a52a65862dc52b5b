package dev.assay.core.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list was not read to its end: the page bound was reached, or a later page failed (then that failure is the cause).
 * Holds the rows that came.
 */
public final class IncompleteListException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<?> rows;
    private final int pages;

    /** Creates one; called by Assay. */
    public IncompleteListException(String message, List<?> rows, int pages, @Nullable Throwable cause) {
        super(message, cause);
        this.rows = List.copyOf(rows);
        this.pages = pages;
    }

    /**
     * Returns the rows that came before, in order; empty if they were already handed out by a stream, and after
     * serialization.
     */
    public List<?> rows() {
        return rows == null ? List.of() : rows;
    }

    /**
     * Returns the rows that came before, in order.
     *
     * @throws ClassCastException if the rows are of another type
     */
    public <T> List<T> rows(Class<T> type) {
        List<T> typed = new ArrayList<>();
        rows().forEach(row -> typed.add(type.cast(row)));
        return List.copyOf(typed);
    }

    /** Returns how many pages came before. */
    public int pages() {
        return pages;
    }

    @Override
    public boolean isRetryable() {
        return getCause() instanceof AssayException cause && cause.isRetryable();
    }
}
