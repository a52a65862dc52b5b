package dev.assay.contracts.internal.signing;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.Keccak;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * The curve of Ethereum's keys on Bouncy Castle's arithmetic. What depends on a secret goes through its comb with fixed
 * steps and its inverse with fixed steps; {@link BigInteger} itself promises no constant time.
 */
public final class Secp256k1 {

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

    /** The number of points. */
    public static final BigInteger ORDER = CURVE.getN();

    /** The largest s of a signature that EIP-2 allows. */
    public static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private Secp256k1() {}

    /** One signature, with s not above half of the order. */
    public record Signed(BigInteger r, BigInteger s, int yParity) {}

    /** Returns whether the number is a key, from 1 to the order - 1. */
    public static boolean isKey(BigInteger key) {
        return key.signum() > 0 && key.compareTo(ORDER) < 0;
    }

    /** Returns the point of a key. */
    public static ECPoint publicPoint(BigInteger key) {
        return new FixedPointCombMultiplier().multiply(CURVE.getG(), key).normalize();
    }

    /** Returns the point of 33 or 65 bytes. */
    public static ECPoint point(byte[] encoded) {
        ECPoint point = CURVE.getCurve().decodePoint(encoded);
        if (point.isInfinity()) {
            throw new IllegalArgumentException("the point at infinity is no public key");
        }
        return point;
    }

    /** Returns the point of a key plus another point. */
    public static ECPoint shifted(ECPoint point, BigInteger key) {
        return publicPoint(key).add(point).normalize();
    }

    /** Returns the address of a public key. */
    public static Address address(ECPoint point) {
        byte[] encoded = point.normalize().getEncoded(false);
        return Address.copyOf(Keccak.hash(Arrays.copyOfRange(encoded, 1, 65)), 12);
    }

    /** Signs 32 bytes with the nonce of RFC 6979. */
    public static Signed sign(BigInteger key, Bytes32 digest) {
        byte[] message = digest.toArray();
        HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
        nonces.init(ORDER, key, message);
        BigInteger hash = new BigInteger(1, message);
        while (true) {
            BigInteger nonce = nonces.nextK();
            ECPoint point = publicPoint(nonce);
            BigInteger r = point.getAffineXCoord().toBigInteger();
            if (r.signum() == 0 || r.compareTo(ORDER) >= 0) {
                continue; // An x beyond the order has no place in a signature with one bit of y.
            }
            BigInteger s = BigIntegers.modOddInverse(ORDER, nonce)
                    .multiply(hash.add(key.multiply(r)))
                    .mod(ORDER);
            if (s.signum() == 0) {
                continue;
            }
            int odd = point.getAffineYCoord().testBitZero() ? 1 : 0;
            return s.compareTo(HALF_ORDER) > 0 ? new Signed(r, ORDER.subtract(s), 1 - odd) : new Signed(r, s, odd);
        }
    }

    /**
     * Returns the address whose key made a signature.
     *
     * @throws IllegalArgumentException if no key did
     */
    public static Address recover(BigInteger r, BigInteger s, int yParity, Bytes32 digest) {
        byte[] compressed = new byte[33];
        compressed[0] = (byte) (2 + yParity);
        Bytes32.of(r).copyTo(compressed, 1);
        ECCurve curve = CURVE.getCurve();
        ECPoint nonce = curve.decodePoint(compressed);
        BigInteger inverse = BigIntegers.modOddInverseVar(ORDER, r);
        BigInteger ofBase = digest.toUnsigned().negate().multiply(inverse).mod(ORDER);
        BigInteger ofNonce = s.multiply(inverse).mod(ORDER);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), ofBase, nonce, ofNonce);
        if (key.isInfinity()) {
            throw new IllegalArgumentException("the key is the point at infinity");
        }
        return address(key);
    }
}
