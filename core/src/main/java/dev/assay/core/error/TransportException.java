package dev.assay.core.error;

import org.jspecify.annotations.Nullable;

/** There is no usable answer: the connection, the reading or TLS failed, or the answer broke off. */
public class TransportException extends AssayException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
