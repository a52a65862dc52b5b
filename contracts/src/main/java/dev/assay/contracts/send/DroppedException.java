package dev.assay.contracts.send;

import org.jspecify.annotations.Nullable;

/**
 * Nodes do not have a transaction any more and refuse it. Its nonce is free; it would be mined only if somebody who kept it
 * broadcast it again before another took the nonce.
 */
public final class DroppedException extends SendException {

    private static final long serialVersionUID = 1L;

    DroppedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
