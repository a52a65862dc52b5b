package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.typed.Eip712;
import dev.assay.contracts.typed.TypedData;
import dev.assay.contracts.typed.TypedDomain;
import java.math.BigInteger;

/**
 * A vote to be signed, which anybody may bring to a {@link Governor} of OpenZeppelin 5. Governors from before, and Bravo, take
 * another one.
 *
 * @param support usually that of {@link Support}
 * @param voter who signs it
 * @param nonce {@link Governor#nonces} of the voter
 */
public record Ballot(
        @Eip712("uint256") BigInteger proposalId,
        @Eip712("uint8") int support,
        Address voter,
        @Eip712("uint256") BigInteger nonce) {

    /**
     * Returns what the voter signs.
     *
     * @param domain of the governor, see {@link dev.assay.contracts.standards.Domains}
     */
    public TypedData typedData(TypedDomain domain) {
        return TypedData.of(domain, this);
    }
}
