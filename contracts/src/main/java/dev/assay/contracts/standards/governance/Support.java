package dev.assay.contracts.standards.governance;

/** A vote for or against, as Compound's Governor Bravo and OpenZeppelin's {@code GovernorCountingSimple} number it. */
public enum Support {
    /** 0. */
    AGAINST(0),
    /** 1. */
    FOR(1),
    /** 2. */
    ABSTAIN(2);

    private final int number;

    Support(int number) {
        this.number = number;
    }

    /** Returns the number it is sent as. */
    public int number() {
        return number;
    }
}
