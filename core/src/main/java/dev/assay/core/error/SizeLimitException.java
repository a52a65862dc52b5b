package dev.assay.core.error;

/** A body is larger than the bound set for it; it was not read further. */
public final class SizeLimitException extends DataException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** Creates one; called by Assay. */
    public SizeLimitException(String message, long limit) {
        super(message, null, null);
        this.limit = limit;
    }

    /** Returns the bound in bytes. */
    public long limit() {
        return limit;
    }
}
