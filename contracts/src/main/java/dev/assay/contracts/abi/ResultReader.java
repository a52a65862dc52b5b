package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;

/**
 * Reads the answer of a function where its line of Solidity does not say all. Users may implement it, with a
 * constructor without parameters; it must be thread-safe and must not block.
 *
 * @param <T> what it reads
 */
@FunctionalInterface
public interface ResultReader<T> {

    /**
     * Returns what the answer means.
     *
     * @param answer what the function returned, before anything of it was read
     * @throws dev.assay.core.error.DataException if it means nothing
     */
    T read(Bytes answer);
}
