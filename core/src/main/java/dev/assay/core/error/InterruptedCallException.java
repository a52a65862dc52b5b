package dev.assay.core.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted, or the future cancelled; the thread's interrupt flag is set again. */
public final class InterruptedCallException extends TransportException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public InterruptedCallException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
