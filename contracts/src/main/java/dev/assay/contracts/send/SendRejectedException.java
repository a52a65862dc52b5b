package dev.assay.contracts.send;

import org.jspecify.annotations.Nullable;

/**
 * The node refused a transaction for good: it was not sent, and its nonce was given back.
 */
public final class SendRejectedException extends SendException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    SendRejectedException(Refusal refusal, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** Returns why. */
    public Refusal refusal() {
        return refusal;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
