package dev.assay.contracts.standards;

import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.typed.TypedDomain;

/**
 * A contract that tells the domain of its typed data. Source: <a href="https://eips.ethereum.org/EIPS/eip-5267">ERC-5267</a>.
 * {@link Domains} finds the domain also where this is missing.
 */
public interface Erc5267 {

    /**
     * Returns the domain its signatures are made for, as the contract tells it: it may tell another's. {@link Domains#of}
     * checks that, and so does {@link TypedDomain#toldBy}.
     *
     * @throws dev.assay.core.error.DataException if it has extensions, whose meaning nobody knows
     */
    @Solidity(
            "function eip712Domain() view returns (bytes1 fields, string name, string version, uint256 chainId, address verifyingContract,"
                    + " bytes32 salt, uint256[] extensions)")
    @ReadBy(DomainAnswer.class)
    TypedDomain eip712Domain();

    /** The domain may have changed. */
    @Solidity("event EIP712DomainChanged()")
    record DomainChanged() {}
}
