package dev.assay.contracts.keys;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.tx.Authorization;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.tx.SignedAuthorization;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import dev.assay.contracts.typed.PersonalMessage;
import dev.assay.contracts.typed.TypedData;

/**
 * An account that signs: a key in this process, a key service, a device or another process.
 *
 * <p>Users may implement it. What holds a bare key implements the two abstract methods; what shows its owner whom he pays
 * overrides the others too, and may refuse a bare digest with a {@link SigningException}. Implementations must be
 * thread-safe, must return a low s, and must never put a key into a message.
 */
public interface Signer {

    /**
     * Returns a signer on a service that knows nothing of Ethereum: its signature may be DER or bare, its s is made low, and
     * the missing parity is found by recovering the address.
     *
     * @param address whose key the service has, see {@link PublicKeys#addressOf}; a signature of any other key ends in a
     *     {@link SigningException}
     */
    static Signer ofDigest(Address address, DigestService service) {
        return new DigestSigner(address, service);
    }

    /** Returns whose signatures it makes; asks nobody. */
    Address address();

    /**
     * Signs 32 bytes of which nothing is known.
     *
     * @throws SigningException if it does not sign that, or cannot now
     */
    Signature sign(Bytes32 digest);

    /**
     * Signs a transaction.
     *
     * @throws SigningException if it does not sign that, or cannot now
     */
    default SignedTransaction sign(Transaction transaction) {
        return transaction.signed(sign(transaction.signingHash()));
    }

    /**
     * Signs that this account shall act by the code of a contract.
     *
     * @throws SigningException if it does not sign that, or cannot now
     */
    default SignedAuthorization sign(Authorization authorization) {
        return authorization.signed(sign(authorization.signingHash()));
    }

    /**
     * Signs typed data of EIP-712.
     *
     * @throws SigningException if it does not sign that, or cannot now
     */
    default Signature sign(TypedData data) {
        return sign(data.digest());
    }

    /**
     * Signs bytes as {@code personal_sign} does.
     *
     * @throws SigningException if it does not sign that, or cannot now
     */
    default Signature signMessage(Bytes message) {
        return sign(PersonalMessage.hash(message));
    }

    /**
     * Signs a text as {@code personal_sign} does.
     *
     * @throws SigningException if it does not sign that, or cannot now
     */
    default Signature signMessage(String text) {
        return sign(PersonalMessage.hash(text));
    }
}
