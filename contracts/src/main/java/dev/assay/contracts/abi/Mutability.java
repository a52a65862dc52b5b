package dev.assay.contracts.abi;

import java.util.Locale;

/** What a function may do to the state. */
public enum Mutability {
    /** Reads nothing and writes nothing. */
    PURE,
    /** Reads. */
    VIEW,
    /** Writes and takes no ether. */
    NONPAYABLE,
    /** Writes and takes ether. */
    PAYABLE;

    /** Returns whether it leaves the state as it is, so that it can be called without a transaction. */
    public boolean isRead() {
        return this == PURE || this == VIEW;
    }

    /** Returns its word in Solidity and in JSON, {@code nonpayable} included. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
