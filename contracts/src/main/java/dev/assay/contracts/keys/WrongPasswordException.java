package dev.assay.contracts.keys;

import dev.assay.core.error.AssayException;

/** The password does not open a wallet file; or the file was changed, which cannot be told apart. */
public final class WrongPasswordException extends AssayException {

    private static final long serialVersionUID = 1L;

    WrongPasswordException() {
        super("the password does not open the wallet file, or the file is damaged", null);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
