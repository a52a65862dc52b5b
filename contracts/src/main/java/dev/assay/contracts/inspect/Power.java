package dev.assay.contracts.inspect;

/** What somebody may be able to do by a contract's functions; to whom it allows them is another question. */
public enum Power {
    /** Stop its use, and let it go on. */
    PAUSE,
    /** Make tokens out of nothing. */
    MINT,
    /** Destroy tokens, one's own or those of others. */
    BURN,
    /** Shut single accounts out. */
    BLACKLIST,
    /** Take tokens from whoever has them. */
    SEIZE,
    /** Change what a transfer costs. */
    SET_FEE,
    /** Replace the code. */
    UPGRADE
}
