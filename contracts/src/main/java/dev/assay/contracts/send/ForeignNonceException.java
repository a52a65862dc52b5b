package dev.assay.contracts.send;

/**
 * Somebody else sent with this key: a nonce of this lane was used by a transaction that is not its own. What was to be sent is
 * not; the lane has stopped until {@link Sender#resume}. Several processes with one key need a {@link Lease}.
 */
public final class ForeignNonceException extends SendException {

    private static final long serialVersionUID = 1L;

    private final long nonce;

    ForeignNonceException(long nonce, String message) {
        super(message, null);
        this.nonce = nonce;
    }

    /** Returns the nonce that was used. */
    public long nonce() {
        return nonce;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
