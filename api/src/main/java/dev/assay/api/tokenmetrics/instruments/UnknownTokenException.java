package dev.assay.api.tokenmetrics.instruments;

import dev.assay.core.error.AssayException;

/** No token has the symbol, name, slug or contract that was asked for. */
public final class UnknownTokenException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final String asked;

    UnknownTokenException(String what, String asked) {
        super("No token has the " + what + " " + asked + " in the service's list", null);
        this.asked = asked;
    }

    /** Returns what was asked for. */
    public String asked() {
        return asked;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
