package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.typed.Eip712;
import dev.assay.contracts.typed.TypedData;
import dev.assay.contracts.typed.TypedDomain;
import java.math.BigInteger;

/**
 * Votes given to somebody, to be signed. Source: <a href="https://eips.ethereum.org/EIPS/eip-5805">ERC-5805</a>.
 *
 * @param delegatee who shall vote
 * @param nonce {@link Votes#nonces} of who signs
 * @param expiry until when it can be brought to the contract, in seconds since 1970
 */
public record Delegation(
        Address delegatee,
        @Eip712("uint256") BigInteger nonce,
        @Eip712("uint256") BigInteger expiry) {

    /**
     * Returns what is signed.
     *
     * @param domain of the contract, see {@link dev.assay.contracts.standards.Domains}
     */
    public TypedData typedData(TypedDomain domain) {
        return TypedData.of(domain, this);
    }
}
