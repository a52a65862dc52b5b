package dev.assay.contracts.solc;

import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/** A compiler is missing, did not run to its end, or wrote what cannot be read. */
public class SolcException extends AssayException {

    private static final long serialVersionUID = 1L;

    SolcException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
