package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.Secp256k1;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A signature on the curve secp256k1 from which the signer's address can be recovered.
 *
 * @param r from 1 to the curve's order - 1
 * @param s from 1 to the curve's order - 1; transactions take only the {@linkplain #isLowS lower half}
 * @param yParity 0 or 1
 */
public record Signature(BigInteger r, BigInteger s, int yParity) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Signature {
        checkScalar(r, "r");
        checkScalar(s, "s");
        if (yParity != 0 && yParity != 1) {
            throw new IllegalArgumentException("yParity must be 0 or 1, is " + yParity);
        }
    }

    private static void checkScalar(BigInteger scalar, String what) {
        if (scalar.signum() <= 0 || scalar.compareTo(Secp256k1.ORDER) >= 0) {
            throw new IllegalArgumentException(what + " must be from 1 to the order of the curve - 1, is " + scalar);
        }
    }

    /**
     * Reads 65 bytes, r, s and v (27 or 28, or 0 or 1 as some devices write), or the 64 bytes of
     * <a href="https://eips.ethereum.org/EIPS/eip-2098">EIP-2098</a>.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Signature parse(Bytes bytes) {
        byte[] array = requireNonNull(bytes, "bytes").toArray();
        if (array.length != 64 && array.length != 65) {
            throw new IllegalArgumentException("bytes of a signature must be 64 or 65, are " + array.length);
        }
        BigInteger r = new BigInteger(1, Arrays.copyOf(array, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(array, 32, 64));
        if (array.length == 64) {
            return new Signature(r, s.clearBit(255), s.testBit(255) ? 1 : 0);
        }
        int v = array[64] & 0xff;
        if (v != 0 && v != 1 && v != 27 && v != 28) {
            throw new IllegalArgumentException("v, the last byte of a signature, must be 27 or 28, is " + v);
        }
        return new Signature(r, s, v >= 27 ? v - 27 : v);
    }

    /** Returns whether s is in the lower half of its range, as EIP-2 demands of transactions. */
    public boolean isLowS() {
        return s.compareTo(Secp256k1.HALF_ORDER) <= 0;
    }

    /** Returns the signature of the same key over the same digest whose s is low. */
    public Signature withLowS() {
        return isLowS() ? this : new Signature(r, Secp256k1.ORDER.subtract(s), 1 - yParity);
    }

    /**
     * Returns the address whose key signed a digest; with another digest it is another address, and no error.
     *
     * @throws DataException if no key can have made this signature
     */
    public Address recover(Bytes32 digest) {
        requireNonNull(digest, "digest");
        try {
            return Secp256k1.recover(r, s, yParity, digest);
        } catch (IllegalArgumentException e) {
            throw new DataException("no key can have made this signature of " + digest, null, e);
        }
    }

    /** Returns 65 bytes: r, s, and 27 or 28, as {@code ecrecover} and wallets take them. */
    public Bytes toBytes() {
        byte[] bytes = new byte[65];
        Bytes32.of(r).copyTo(bytes, 0);
        Bytes32.of(s).copyTo(bytes, 32);
        bytes[64] = (byte) (27 + yParity);
        return Bytes.copyOf(bytes);
    }

    /**
     * Returns the 64 bytes of EIP-2098, the parity in the highest bit of s.
     *
     * @throws IllegalStateException if s is not low, which that form cannot say
     */
    public Bytes toCompact() {
        if (!isLowS()) {
            throw new IllegalStateException("s is high, use withLowS() first");
        }
        byte[] bytes = new byte[64];
        Bytes32.of(r).copyTo(bytes, 0);
        Bytes32.of(yParity == 1 ? s.setBit(255) : s).copyTo(bytes, 32);
        return Bytes.copyOf(bytes);
    }

    /** Returns the 65 bytes in hexadecimal. */
    @Override
    public String toString() {
        return toBytes().toHex();
    }
}
