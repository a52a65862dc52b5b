package dev.assay.contracts.send;

/** Why a node refused a transaction, as far as its words tell. */
public enum Refusal {
    /** The nonce was used before. */
    NONCE_TOO_LOW,
    /** The nonce leaves out others, more than the node keeps. */
    NONCE_TOO_HIGH,
    /** The nonce is that of another transaction that waits, and the fee is not so much higher that this one replaces it. */
    REPLACEMENT_UNDERPRICED,
    /** The fee is below what the node takes, or below the base fee. */
    UNDERPRICED,
    /** The account has less than value and highest fee together. */
    INSUFFICIENT_FUNDS,
    /** The gas limit is too low to start with, or above what a block or the node allows. */
    GAS_LIMIT,
    /** The node has no room, in all or for this account. */
    POOL_FULL,
    /** Signature, chain id or type are not those of this chain. */
    INVALID,
    /** Anything else; the message has the node's words. */
    OTHER
}
