package dev.assay.contracts.send;

/** What has become of a transaction. */
public enum PendingState {
    /**
     * Signed, and not seen in a block: nodes have it, or have lost it, or it is not known. It stays so where its nonce is used
     * and the node does not show by what: it lags, or no longer has state of that time.
     */
    PENDING,
    /** In a block and executed to its end. */
    MINED,
    /** In a block; its execution failed, so that it changed nothing but nonce and fee. */
    FAILED,
    /** The same with another fee is in a block, executed to its end or not. */
    REPRICED,
    /** Another transaction with its nonce is in a block. */
    REPLACED,
    /** An empty transaction to oneself with its nonce is in a block. */
    CANCELLED
}
