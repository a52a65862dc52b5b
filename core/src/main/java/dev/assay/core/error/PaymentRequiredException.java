package dev.assay.core.error;

/** The service wants to be paid for this request (HTTP 402). */
public final class PaymentRequiredException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public PaymentRequiredException(String message, ServiceError error) {
        super(message, error);
    }
}
