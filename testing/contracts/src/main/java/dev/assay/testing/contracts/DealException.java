package dev.assay.testing.contracts;

import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/** The balance of somebody in a token could not be set. */
public final class DealException extends AssayException {

    private static final long serialVersionUID = 1L;

    DealException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
