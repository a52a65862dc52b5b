package dev.assay.contracts.inspect;

/** What somebody with power over a contract is. */
public enum PartyKind {
    /** Address 0 or 0xdead: nobody has the power any more. */
    NOBODY,
    /** No code: whoever has the key. */
    ACCOUNT,
    /** An account with a key that runs the code of a contract, as of EIP-7702. */
    DELEGATED_ACCOUNT,
    /** A Safe: several owners, of whom some have to agree. */
    SAFE,
    /** OpenZeppelin's or Compound's timelock. */
    TIMELOCK,
    /** A Governor of OpenZeppelin or Compound: whoever wins a vote. */
    GOVERNOR,
    /** OpenZeppelin's AccessManager. */
    ACCESS_MANAGER,
    /** The contract that is the admin of transparent proxies; its owner has the power. */
    PROXY_ADMIN,
    /** The contract that names the implementation of many proxies; its owner has the power. */
    BEACON,
    /** Another contract. */
    CONTRACT
}
