package dev.assay.metrics.governance;

/** Of what turnout is a part; numbers with different bases cannot be compared. */
public enum TurnoutBase {
    /** All tokens that exist. */
    TOTAL_SUPPLY,
    /** The tokens in circulation. */
    CIRCULATING_SUPPLY,
    /** The power that was delegated, to oneself included, and so can vote. */
    DELEGATED,
    /** What the protocol itself computes its quorum from. */
    QUORUM_BASE
}
