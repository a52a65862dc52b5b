package dev.assay.core.error;

/** A rate limit or quota is used up, on the service's word (HTTP 429) or on our own count before anything was sent. */
public final class RateLimitException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** What the limit counts over. */
    public enum Scope {
        /** A second. */
        SECOND,
        /** A minute. */
        MINUTE,
        /** A day. */
        DAY,
        /** A month. */
        MONTH,
        /** The service did not say. */
        UNKNOWN
    }

    private final Scope scope;
    private final long limit;

    /** Creates one; called by Assay. */
    public RateLimitException(String message, ServiceError error, Scope scope, long limit) {
        super(message, error);
        this.scope = scope;
        this.limit = limit;
    }

    /** Returns what the limit counts over. */
    public Scope scope() {
        return scope;
    }

    /** Returns how many requests the limit allows; 0 if unknown. */
    public long limit() {
        return limit;
    }

    /** Tells whether our own count refused, so that nothing was sent. */
    public boolean isLocal() {
        return status() == 0;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
