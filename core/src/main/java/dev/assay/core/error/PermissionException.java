package dev.assay.core.error;

/** The credential is known but may not do this: the plan or its status forbids it (HTTP 403). */
public final class PermissionException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public PermissionException(String message, ServiceError error) {
        super(message, error);
    }
}
