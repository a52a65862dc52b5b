package dev.assay.contracts.send;

/** The lease of a lane was not to be had in time; nothing was signed. */
public final class LeaseTimeoutException extends SendException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay and by who implements {@link Lease}. */
    public LeaseTimeoutException(String message) {
        super(message, null);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
