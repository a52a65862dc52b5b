package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.typed.Eip712;
import dev.assay.contracts.typed.TypedData;
import dev.assay.contracts.typed.TypedDomain;
import java.math.BigInteger;
import java.time.Instant;

/**
 * An allowance to be signed. Source: <a href="https://eips.ethereum.org/EIPS/eip-2612">ERC-2612</a>.
 *
 * @param owner who signs it
 * @param spender who may move the owner's tokens
 * @param value how much, in base units; it replaces what was allowed before
 * @param nonce {@link Erc20Permit#nonces} of the owner
 * @param deadline until when it can be brought to the token, in seconds since 1970
 */
public record Permit(
        Address owner,
        Address spender,
        @Eip712("uint256") BigInteger value,
        @Eip712("uint256") BigInteger nonce,
        @Eip712("uint256") BigInteger deadline) {

    /** Returns a permit that is good until a moment, of which the fraction of a second is dropped. */
    public static Permit of(Address owner, Address spender, BigInteger value, BigInteger nonce, Instant deadline) {
        return new Permit(owner, spender, value, nonce, BigInteger.valueOf(deadline.getEpochSecond()));
    }

    /**
     * Returns what the owner signs.
     *
     * @param domain of the token, see {@link dev.assay.contracts.standards.Domains}
     */
    public TypedData typedData(TypedDomain domain) {
        return TypedData.of(domain, this);
    }
}
