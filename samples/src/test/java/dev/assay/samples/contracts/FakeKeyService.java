package dev.assay.samples.contracts;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;

/**
 * Answers as key services do: the public key as SubjectPublicKeyInfo, signatures in DER, without the parity, and every
 * second one with a high s. Its key is 1, whose public key is the generator of the curve (SEC 2, 2.4.1).
 */
final class FakeKeyService {

    static final LocalKey KEY = LocalKey.parse("0".repeat(63) + "1");

    private static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final Bytes PUBLIC = Bytes.parse("0x3056301006072a8648ce3d020106052b8104000a03420004"
            + "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
            + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8");

    private int signatures;
    int highOnes;

    byte[] publicKey() {
        return PUBLIC.toArray();
    }

    byte[] sign(byte[] digest) {
        Signature signature = KEY.sign(Bytes32.copyOf(digest));
        BigInteger s = signature.s();
        signatures++;
        if (signatures % 2 == 0) {
            highOnes++;
            s = ORDER.subtract(s);
        }
        Bytes both = integer(signature.r()).concat(integer(s));
        return Bytes.copyOf(new byte[] {0x30, (byte) both.size()}).concat(both).toArray();
    }

    private static Bytes integer(BigInteger number) {
        byte[] digits = number.toByteArray();
        return Bytes.copyOf(new byte[] {2, (byte) digits.length}).concat(Bytes.copyOf(digits));
    }
}
