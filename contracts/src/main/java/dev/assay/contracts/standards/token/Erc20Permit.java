package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;

/**
 * A token whose allowances can be given by a signature, which anybody may bring to it. Source: <a
 * href="https://eips.ethereum.org/EIPS/eip-2612">ERC-2612</a>.
 *
 * <p>DAI is not one: its permit is older and takes other arguments.
 *
 * <pre>{@code
 * Permit permit = Permit.of(owner, spender, amount, token.nonces(owner), Instant.now().plusSeconds(600));
 * Signature signature = key.sign(permit.typedData(Domains.of(chain, address)));
 * token.permit(permit, signature);
 * }</pre>
 */
public interface Erc20Permit extends Erc20 {

    /** Returns the number the owner's next permit must have. */
    @Solidity("function nonces(address owner) view returns (uint256)")
    BigInteger nonces(Address owner);

    /** Returns the hash of the domain permits are signed for. */
    @Solidity("function DOMAIN_SEPARATOR() view returns (bytes32)")
    Bytes32 domainSeparator();

    /**
     * Sets an allowance by the owner's signature.
     *
     * @param deadline until when, in seconds since 1970
     * @param v 27 or 28
     */
    @Solidity(
            "function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)")
    Pending permit(Address owner, Address spender, BigInteger value, BigInteger deadline, int v, Bytes32 r, Bytes32 s);

    /** Sets an allowance by the owner's signature. */
    default Pending permit(Permit permit, Signature signature) {
        return permit(
                permit.owner(),
                permit.spender(),
                permit.value(),
                permit.deadline(),
                27 + signature.yParity(),
                Bytes32.of(signature.r()),
                Bytes32.of(signature.s()));
    }

    /** The permit came too late. */
    @Solidity("error ERC2612ExpiredSignature(uint256 deadline)")
    record ExpiredSignature(BigInteger deadline) {}

    /**
     * Somebody else signed, or something else was signed: the domain, the nonce or a field is not the one it was signed with.
     */
    @Solidity("error ERC2612InvalidSigner(address signer, address owner)")
    record InvalidSigner(Address signer, Address owner) {}

    /** The nonce was used. */
    @Solidity("error InvalidAccountNonce(address account, uint256 currentNonce)")
    record InvalidNonce(Address account, BigInteger currentNonce) {}

    /** No key can have made the signature. */
    @Solidity("error ECDSAInvalidSignature()")
    record InvalidSignature() {}

    /** The upper half of s is refused. */
    @Solidity("error ECDSAInvalidSignatureS(bytes32 s)")
    record InvalidSignatureS(Bytes32 s) {}
}
