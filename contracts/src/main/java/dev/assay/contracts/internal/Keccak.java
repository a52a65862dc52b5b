package dev.assay.contracts.internal;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256, the hash of Ethereum; not the SHA3-256 that came of it. */
public final class Keccak {

    private Keccak() {}

    /** Returns the 32 bytes of the hash. */
    public static byte[] hash(byte[] bytes) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
