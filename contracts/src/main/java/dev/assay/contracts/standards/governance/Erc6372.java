package dev.assay.contracts.standards.governance;

import dev.assay.contracts.abi.Solidity;

/**
 * A contract that tells in which time it counts. Source: <a href="https://eips.ethereum.org/EIPS/eip-6372">ERC-6372</a>.
 *
 * <p>A timepoint is a block number, or a time in seconds since 1970; which, {@link #clockMode} says. Contracts that have not got this
 * count blocks.
 */
public interface Erc6372 {

    /** Returns the timepoint of now. */
    @Solidity("function clock() view returns (uint48)")
    long clock();

    /**
     * Returns what timepoints are: {@code mode=blocknumber&from=default} or {@code mode=timestamp}, and others to come.
     */
    @Solidity("function CLOCK_MODE() view returns (string)")
    String clockMode();
}
