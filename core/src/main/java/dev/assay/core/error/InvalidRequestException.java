package dev.assay.core.error;

/** The service rejects the request as it stands (HTTP 400, 409, 413, 414, 422 and the like). */
public final class InvalidRequestException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public InvalidRequestException(String message, ServiceError error) {
        super(message, error);
    }
}
