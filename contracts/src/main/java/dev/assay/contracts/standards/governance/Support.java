package dev.assay.contracts.standards.governance;

/** A vote for or against, as Compound's Governor Bravo and OpenZeppelin's {@code GovernorCountingSimple} number it. */
public enum Support {
    /** 0. */
    AGAINST,
    /** 1. */
    FOR,
    /** 2. */
    ABSTAIN;

    /** Returns the number it is sent as. */
    public int number() {
        return ordinal();
    }
}
