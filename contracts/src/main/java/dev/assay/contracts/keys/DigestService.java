package dev.assay.contracts.keys;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;

/** A key service or a device that signs 32 bytes; implemented by users, thread-safe. See {@link Signer#ofDigest}. */
@FunctionalInterface
public interface DigestService {

    /**
     * Returns a signature of ECDSA on secp256k1 over exactly these 32 bytes, which must not be hashed again.
     *
     * @return DER, or r and s as 64 bytes, with or without a 65th
     */
    Bytes sign(Bytes32 digest);
}
