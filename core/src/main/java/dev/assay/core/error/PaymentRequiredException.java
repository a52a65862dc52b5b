package dev.assay.core.error;

/** The service wants to be paid for this request (HTTP 402). A client whose service says how has a subclass that tells. */
public class PaymentRequiredException extends ServiceException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public PaymentRequiredException(String message, ServiceError error) {
        super(message, error);
    }
}
