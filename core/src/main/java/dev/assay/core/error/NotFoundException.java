package dev.assay.core.error;

/** The address or the thing asked for does not exist (HTTP 404, 410). */
public final class NotFoundException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public NotFoundException(String message, ServiceError error) {
        super(message, error);
    }
}
