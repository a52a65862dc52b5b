package dev.assay.core.error;

/** The service failed (HTTP 5xx). */
public final class ServerException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public ServerException(String message, ServiceError error) {
        super(message, error);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
