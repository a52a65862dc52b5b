package dev.assay.metrics;

import java.util.NoSuchElementException;

/** Thrown where the value of an undefined measurement is asked for. */
public final class UndefinedException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UndefinedException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    /** Returns why there is no value. */
    public Reason reason() {
        return reason;
    }
}
