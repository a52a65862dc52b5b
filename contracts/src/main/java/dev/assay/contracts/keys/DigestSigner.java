package dev.assay.contracts.keys;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.Secp256k1;
import dev.assay.contracts.tx.Signature;
import dev.assay.core.error.AssayException;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What makes of a plain signature one that Ethereum takes. */
final class DigestSigner implements Signer {

    private final Address address;
    private final DigestService service;

    DigestSigner(Address address, DigestService service) {
        this.address = requireNonNull(address, "address");
        this.service = requireNonNull(service, "service");
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public Signature sign(Bytes32 digest) {
        byte[] answer = answer(requireNonNull(digest, "digest")).toArray();
        Signature signature = null;
        if (answer.length == 64 || answer.length == 65) {
            signature = matching(
                    new BigInteger(1, Arrays.copyOf(answer, 32)),
                    new BigInteger(1, Arrays.copyOfRange(answer, 32, 64)),
                    digest);
        }
        // DER may be 64 bytes long, too: who recovers to the address decides.
        BigInteger[] scalars = signature == null ? DerSignature.find(answer) : null;
        if (scalars != null) {
            signature = matching(scalars[0], scalars[1], digest);
        }
        if (signature == null) {
            throw new SigningException(
                    "the " + answer.length + " bytes that the service returned are no signature of " + address
                            + " over this digest: it has another key, or hashed the digest again",
                    null);
        }
        return signature;
    }

    private Bytes answer(Bytes32 digest) {
        try {
            Bytes answer = service.sign(digest);
            if (answer == null) {
                throw new SigningException("the service of " + address + " returned null", null);
            }
            return answer;
        } catch (AssayException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SigningException(
                    "the service of " + address + " did not sign: "
                            + e.getClass().getName(),
                    e);
        }
    }

    private @Nullable Signature matching(BigInteger r, BigInteger s, Bytes32 digest) {
        boolean inRange = Secp256k1.isKey(r) && Secp256k1.isKey(s);
        if (!inRange) {
            return null;
        }
        for (int yParity = 0; yParity <= 1; yParity++) {
            Signature candidate = new Signature(r, s, yParity).withLowS();
            if (ContractSignatures.recovers(candidate, digest, address)) {
                return candidate;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "signer of " + address;
    }
}
