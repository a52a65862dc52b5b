package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;

/**
 * What an account signs to act by the code of a contract, after
 * <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>.
 *
 * <p>Whoever holds it signed can give the account that code, which then may move all the account has.
 *
 * @param chainId 0 for every chain, which is rarely meant
 * @param address of the contract; {@link Address#ZERO} ends the delegation
 * @param nonce of the account at the time it is used: one more than the transaction's if the account sends that itself
 */
public record Authorization(long chainId, Address address, BigInteger nonce) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Authorization {
        requireNonNull(address, "address");
        TransactionRules.checkCommon(chainId, nonce, BigInteger.ZERO, BigInteger.ZERO);
    }

    /** Returns what is signed. */
    public Bytes32 signingHash() {
        return RlpWriter.list(5, this::write).keccak256();
    }

    /** Returns this with a signature, which is not compared with anybody's address. */
    public SignedAuthorization signed(Signature signature) {
        return new SignedAuthorization(this, signature);
    }

    void write(RlpWriter list) {
        list.number(chainId).address(address).number(nonce);
    }
}
