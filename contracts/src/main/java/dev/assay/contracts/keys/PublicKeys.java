package dev.assay.contracts.keys;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.signing.Secp256k1;

/** Public keys as key services hand them out. */
public final class PublicKeys {

    /** What stands before the point in a SubjectPublicKeyInfo of secp256k1 (RFC 5480). */
    private static final Bytes INFO = Bytes.parse("0x3056301006072a8648ce3d020106052b8104000a034200");

    private PublicKeys() {}

    /**
     * Returns the address of a public key.
     *
     * @param key a SubjectPublicKeyInfo in DER as AWS, Google and Azure return it, or a point of 33, 65 or, without its
     *     first byte, 64 bytes
     * @throws IllegalArgumentException if it is none of these or not on secp256k1
     */
    public static Address addressOf(Bytes key) {
        Bytes point = key;
        if (key.size() == INFO.size() + 65 && key.slice(0, INFO.size()).equals(INFO)) {
            point = key.slice(INFO.size(), key.size());
        } else if (key.size() == 64) {
            point = Bytes.parse("0x04").concat(key);
        }
        if (point.size() != 33 && point.size() != 65) {
            throw new IllegalArgumentException("key is no public key of secp256k1, it has " + key.size() + " bytes");
        }
        return Secp256k1.address(Secp256k1.point(point.toArray()));
    }
}
