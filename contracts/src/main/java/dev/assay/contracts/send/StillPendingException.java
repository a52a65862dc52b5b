package dev.assay.contracts.send;

import org.jspecify.annotations.Nullable;

/**
 * What was waited for did not come in time. The transaction may still be mined: wait on, or speed it up; do not send it anew.
 */
public final class StillPendingException extends SendException {

    private static final long serialVersionUID = 1L;

    StillPendingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
