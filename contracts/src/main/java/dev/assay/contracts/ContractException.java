package dev.assay.contracts;

import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/** A contract did not do what was asked of it; subclasses are the decisions a caller can take. */
public abstract class ContractException extends AssayException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    protected ContractException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns false: the same call does the same again. */
    @Override
    public boolean isRetryable() {
        return false;
    }
}
