package dev.assay.core.internal.pipeline;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a good answer (2xx) to its end; part of the attempt, so what it throws may be retried. */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Returns what the body says. {@link java.io.EOFException} means it broke off.
     *
     * @throws IOException if the body cannot be read
     */
    T read(AnswerHead head, InputStream body) throws IOException;
}
