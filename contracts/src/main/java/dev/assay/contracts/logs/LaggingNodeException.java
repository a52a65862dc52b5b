package dev.assay.contracts.logs;

import dev.assay.core.error.AssayException;

/**
 * The node kept contradicting itself, as nodes behind a balancer do of which one lags: nothing was taken of what it said, and
 * asking again later may do.
 */
public final class LaggingNodeException extends AssayException {

    private static final long serialVersionUID = 1L;

    LaggingNodeException(String message) {
        super(message, null);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
