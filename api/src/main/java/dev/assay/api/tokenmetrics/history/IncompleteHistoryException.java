package dev.assay.api.tokenmetrics.history;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.error.AssayException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history was not read to its end: a window failed, which is the cause, or the bound on credits was reached. Keeps what
 * came, and can be gone on from.
 */
public final class IncompleteHistoryException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable HistoryResult<?> came;
    private final transient @Nullable List<?> partialRows;
    private final transient @Nullable DateRange missing;
    private final String resumeToken;

    /** Creates one; called by Assay. */
    public IncompleteHistoryException(
            String message,
            HistoryResult<?> came,
            List<?> partialRows,
            DateRange missing,
            String resumeToken,
            @Nullable Throwable cause) {
        super(message, cause);
        this.came = came;
        this.partialRows = List.copyOf(partialRows);
        this.missing = missing;
        this.resumeToken = resumeToken;
    }

    /** Returns the rows of the windows that were read whole, oldest day first; empty after serialization. */
    public List<?> rows() {
        return came == null ? List.of() : came.rows();
    }

    /**
     * Returns the rows of the windows that were read whole, oldest day first.
     *
     * @throws ClassCastException if the rows are of another type
     */
    public <T> List<T> rows(Class<T> type) {
        List<T> typed = new ArrayList<>();
        rows().forEach(row -> typed.add(type.cast(row)));
        return List.copyOf(typed);
    }

    /** Returns what is known of the windows that were read whole; null after serialization. */
    public @Nullable HistoryResult<?> came() {
        return came;
    }

    /** Returns the rows of the window that was not read whole, in the server's order; resuming reads them again. */
    public List<?> partialRows() {
        return partialRows == null ? List.of() : partialRows;
    }

    /** Returns the days that are missing, those of the window that was not read whole included; null after serialization. */
    public @Nullable DateRange missing() {
        return missing;
    }

    /** Returns what {@link History#resume} goes on from. It holds no secret. */
    public String resumeToken() {
        return resumeToken;
    }

    @Override
    public boolean isRetryable() {
        return getCause() instanceof AssayException cause && cause.isRetryable();
    }
}
