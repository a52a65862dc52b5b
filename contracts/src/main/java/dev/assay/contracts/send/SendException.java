package dev.assay.contracts.send;

import dev.assay.contracts.ContractException;
import org.jspecify.annotations.Nullable;

/** A transaction was not sent, or did not come to what was waited for; subclasses are the decisions a caller can take. */
public abstract class SendException extends ContractException {

    private static final long serialVersionUID = 1L;

    SendException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
