package dev.assay.core.internal.json;

import java.io.EOFException;

/** A body ends inside of a value: what came is good JSON so far, so the same request may succeed later. */
public final class TruncatedBodyException extends EOFException {

    private static final long serialVersionUID = 1L;

    TruncatedBodyException(String message) {
        super(message);
    }
}
