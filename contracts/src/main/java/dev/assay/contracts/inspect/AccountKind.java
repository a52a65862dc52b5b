package dev.assay.contracts.inspect;

/** What stands at an address. */
public enum AccountKind {
    /** No code: an account with a key, one that was never used, or a contract that is not there yet. */
    ACCOUNT,
    /** An account with a key that runs the code of a contract, as of EIP-7702. */
    DELEGATED_ACCOUNT,
    /** A contract. */
    CONTRACT
}
