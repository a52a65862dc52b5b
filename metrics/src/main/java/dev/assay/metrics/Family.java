package dev.assay.metrics;

/** What a metric is about. */
public enum Family {
    /** Who holds how much. */
    DECENTRALIZATION,
    /** What happens on the chain. */
    ONCHAIN,
    /** Who takes part in talk. */
    COMMUNITY,
    /** Who takes part in decisions. */
    GOVERNANCE,
    /** Who builds, and how. */
    DEVELOPMENT,
    /** Who uses it, and what it earns. */
    ADOPTION,
    /** How safe it is. */
    SECURITY,
    /** What holding it returned, and at which risk. */
    RISK,
    /** Indicators of technical analysis. */
    TECHNICAL,
    /** What following signals would have returned. */
    SIGNAL,
    /** What ratings are made of. */
    COMPOSITE
}
