package dev.assay.core.error;

/** The credential is missing, wrong or revoked (HTTP 401). */
public final class AuthenticationException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public AuthenticationException(String message, ServiceError error) {
        super(message, error);
    }
}
