package dev.assay.contracts.rpc;

import dev.assay.core.error.AssayException;

/**
 * Makes something of an answer while it arrives, so that what it throws belongs to the exchange. Implemented by whoever
 * calls; must not block.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface RpcReader<T> {

    /** Returns what the value means. */
    T read(RpcValue value);

    /** Returns what is thrown in place of a refusal; itself unless said otherwise. */
    default AssayException refused(RpcException refusal) {
        return refusal;
    }
}
