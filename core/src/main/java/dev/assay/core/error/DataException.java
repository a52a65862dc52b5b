package dev.assay.core.error;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An answer cannot be understood, or does not fit its question. */
public class DataException extends AssayException {

    private static final long serialVersionUID = 1L;

    private volatile @Nullable String path;

    /** Creates one; called by Assay. */
    public DataException(String message, @Nullable String path, @Nullable Throwable cause) {
        super(path == null ? message : message + ", at " + path, cause);
        this.path = path;
    }

    /** Returns where in the body, such as {@code $.data[3].CLOSE}; null if no place can be named. */
    public final @Nullable String path() {
        return path;
    }

    @Override
    final void maskAnswer(UnaryOperator<String> texts) {
        String shown = path;
        path = shown == null ? null : texts.apply(shown);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
