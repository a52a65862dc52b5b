package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.Secp256k1;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DigestSignerTest {

    private final LocalKey key = LocalKey.parse("02".repeat(32));

    @Test
    void lowersTheSAndFindsTheParityOfTenThousandHighOnes() {
        AtomicReference<Signature> own = new AtomicReference<>();
        Signer der = Signer.ofDigest(key.address(), digest -> der(high(own.get())));
        Signer bare = Signer.ofDigest(key.address(), digest -> bare(high(own.get())));
        for (int i = 0; i < 10_000; i++) {
            Bytes32 digest = Bytes32.of(BigInteger.valueOf(i)).toBytes().keccak256();
            own.set(key.sign(digest));

            assertThat((i % 2 == 0 ? der : bare).sign(digest)).isEqualTo(own.get());
        }
    }

    @Test
    void takesLowOnesAndA65thByteAsTheyAre() {
        Bytes32 digest = Bytes.parse("0x01").keccak256();
        Signature own = key.sign(digest);

        assertThat(Signer.ofDigest(key.address(), d -> der(own)).sign(digest)).isEqualTo(own);
        assertThat(Signer.ofDigest(key.address(), d -> own.toBytes()).sign(digest))
                .isEqualTo(own);
    }

    @Test
    void failsWhereTheServiceHasAnotherKeyOrHashesAgain() {
        Bytes32 digest = Bytes.parse("0x01").keccak256();
        LocalKey other = LocalKey.parse("03".repeat(32));
        Signer wrong = Signer.ofDigest(key.address(), d -> der(other.sign(d)));
        Signer twice =
                Signer.ofDigest(key.address(), d -> der(key.sign(d.toBytes().keccak256())));

        for (Signer signer : new Signer[] {wrong, twice}) {
            assertThatThrownBy(() -> signer.sign(digest))
                    .isInstanceOf(SigningException.class)
                    .hasMessageContaining("are no signature of " + key.address());
        }
    }

    @Test
    void failsOnWhatIsNoSignature() {
        Bytes good = der(key.sign(Bytes32.ZERO));
        for (Bytes bad : new Bytes[] {
            Bytes.EMPTY,
            Bytes.copyOf(new byte[64]),
            Bytes.copyOf(new byte[65]),
            good.slice(0, good.size() - 1),
            good.concat(Bytes.parse("0x00")),
            Bytes.parse("0x3006020100020100"),
            Bytes.parse("0x300602017f02ff7f")
        }) {
            assertThatThrownBy(() -> Signer.ofDigest(key.address(), d -> bad).sign(Bytes32.ZERO))
                    .as(bad.toString())
                    .isInstanceOf(SigningException.class);
        }
    }

    @Test
    void saysThatTheServiceFailed() {
        Signer signer = Signer.ofDigest(key.address(), d -> {
            throw new IllegalStateException("throttled");
        });

        assertThatThrownBy(() -> signer.sign(Bytes32.ZERO))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("did not sign: java.lang.IllegalStateException")
                .hasRootCauseMessage("throttled");
    }

    @Test
    void readsTheAddressOfAServicesPublicKey() {
        Bytes point = Bytes.copyOf(
                Secp256k1.publicPoint(new BigInteger(1, key.reveal())).getEncoded(false));
        Bytes info =
                Bytes.parse("0x3056301006072a8648ce3d020106052b8104000a034200").concat(point);
        Address expected = key.address();

        assertThat(PublicKeys.addressOf(info)).isEqualTo(expected);
        assertThat(PublicKeys.addressOf(point)).isEqualTo(expected);
        assertThat(PublicKeys.addressOf(point.slice(1, 65))).isEqualTo(expected);
        assertThatThrownBy(() -> PublicKeys.addressOf(info.slice(1, info.size())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicKeys.addressOf(Bytes.copyOf(new byte[65])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Signature high(Signature low) {
        return new Signature(low.r(), Secp256k1.ORDER.subtract(low.s()), 1 - low.yParity());
    }

    private static Bytes bare(Signature signature) {
        return Bytes32.of(signature.r())
                .toBytes()
                .concat(Bytes32.of(signature.s()).toBytes());
    }

    private static Bytes der(Signature signature) {
        Bytes r = integer(signature.r());
        Bytes s = integer(signature.s());
        return Bytes.copyOf(new byte[] {0x30, (byte) (r.size() + s.size())})
                .concat(r)
                .concat(s);
    }

    private static Bytes integer(BigInteger number) {
        byte[] digits = number.toByteArray();
        return Bytes.copyOf(new byte[] {2, (byte) digits.length}).concat(Bytes.copyOf(digits));
    }
}
