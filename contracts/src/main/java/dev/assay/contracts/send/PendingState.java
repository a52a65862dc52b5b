package dev.assay.contracts.send;

/** What has become of a transaction. */
public enum PendingState {
    /**
     * Signed, and not seen in a block, but the node has it. Also where its nonce is used and the node does not show by what:
     * it lags, or no longer has state of that time.
     */
    PENDING,
    /**
     * Signed, its nonce is unused and the node that was asked does not have it: it was never received, was pushed out, or a
     * reorganisation took it out. Other nodes may have it, so its nonce stays its own; waiting broadcasts it again.
     */
    DROPPED,
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
