package dev.assay.contracts.inspect;

/** How an address comes by the code that it runs. */
public enum ProxyKind {
    /** By itself: it is no proxy. */
    NONE,
    /** An account that names a contract, as of <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>. */
    DELEGATED_ACCOUNT,
    /** Code with the address in it, as of <a href="https://eips.ethereum.org/EIPS/eip-1167">ERC-1167</a>, or a variant. */
    CLONE,
    /** <a href="https://eips.ethereum.org/EIPS/eip-1967">ERC-1967</a> with an admin, whose calls go elsewhere. */
    TRANSPARENT,
    /** ERC-1967 whose implementation does the upgrade, as of ERC-1822's {@code proxiableUUID()}. */
    UUPS,
    /** ERC-1967 with neither. */
    ERC1967,
    /** ERC-1967 with a beacon, which names the implementation of many. */
    BEACON,
    /** <a href="https://eips.ethereum.org/EIPS/eip-1822">ERC-1822</a> with its own slot. */
    ERC1822,
    /** The slots of OpenZeppelin before ERC-1967. */
    ZEPPELIN,
    /** A Safe: the implementation is in its first slot. */
    SAFE,
    /** <a href="https://eips.ethereum.org/EIPS/eip-897">ERC-897</a>: it says so itself. */
    ERC897,
    /** <a href="https://eips.ethereum.org/EIPS/eip-2535">ERC-2535</a>: many implementations, one a function. */
    DIAMOND,
    /** It hands calls over in a way that has no name. */
    OTHER
}
