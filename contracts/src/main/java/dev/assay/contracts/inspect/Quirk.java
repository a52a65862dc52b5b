package dev.assay.contracts.inspect;

/** What is odd about a token of ERC-20; each may be true, false or unknown. */
public enum Quirk {
    /** Its name or symbol are 32 bytes, not text. */
    BYTES32_TEXT,
    /** It does not say how many decimals it has. */
    NO_DECIMALS,
    /** It has more than 36. */
    MANY_DECIMALS,
    /** A transfer that succeeds answers nothing where true is expected. */
    NO_RETURN_VALUE,
    /** A transfer that is refused answers false and does not revert. */
    FALSE_ON_FAILURE,
    /** Of a transfer between two accounts that are new to it less arrives than was sent. */
    FEE_ON_TRANSFER,
    /** It shows a balance as another number than it keeps, as tokens of shares do. */
    COMPUTED_BALANCE
}
