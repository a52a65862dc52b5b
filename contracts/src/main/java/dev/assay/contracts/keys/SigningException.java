package dev.assay.contracts.keys;

import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/** A signer does not sign, or its signature is not its own. Nothing was broadcast. */
public class SigningException extends AssayException {

    private static final long serialVersionUID = 1L;

    /** Creates one; never with a key in its message. */
    public SigningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
