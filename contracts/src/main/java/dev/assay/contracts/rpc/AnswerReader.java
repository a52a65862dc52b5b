package dev.assay.contracts.rpc;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body of an answer, envelope included. Part of the attempt: what it throws and may pass is tried again.
 *
 * @param <T> what the body is read into
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Returns what the body says; called anew for each attempt.
     *
     * @param body UTF-8; {@link java.io.EOFException} says that it broke off
     * @throws IOException if it cannot be read
     */
    T read(InputStream body) throws IOException;
}
