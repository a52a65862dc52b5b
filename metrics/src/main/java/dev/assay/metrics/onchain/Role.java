package dev.assay.metrics.onchain;

/** In which part of a transfer an address has to stand to be counted as active. */
public enum Role {
    /** As who gave or who got, as Coin Metrics, Santiment and Glassnode count. */
    EITHER,
    /** As who gave, as Messari and Token Terminal count for chains. */
    SENDER,
    /** As who got; addresses that are sent dust or airdrops count. */
    RECEIVER,
    /** As who signed the transaction. */
    INITIATOR
}
