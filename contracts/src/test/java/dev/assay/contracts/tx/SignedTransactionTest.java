package dev.assay.contracts.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.Secp256k1;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedTransactionTest {

    private static final Address TO = Address.parse("0x3535353535353535353535353535353535353535");
    private final LocalKey key = LocalKey.parse("0x" + "46".repeat(32));

    @Test
    void tellsWhoSignedAndUnderWhichHash() {
        SignedTransaction signed = key.sign(payment(1, 100_000));

        assertThat(signed.sender()).isEqualTo(key.address());
        assertThat(signed.hash()).isEqualTo(signed.raw().keccak256());
        assertThat(SignedTransaction.decode(signed.raw()))
                .isEqualTo(signed)
                .hasToString("transaction of type 2 " + signed.hash());
    }

    @Test
    void refusesASignatureWithAHighS() {
        Transaction payment = payment(1, 100_000);
        Signature low = key.sign(payment.signingHash());
        Signature high = new Signature(low.r(), Secp256k1.ORDER.subtract(low.s()), 1 - low.yParity());

        assertThatThrownBy(() -> payment.signed(high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("high s");
        assertThat(high.withLowS()).isEqualTo(low);
        assertThat(high.recover(payment.signingHash())).isEqualTo(key.address());
    }

    @Test
    void checksWhatANodeWouldRefuse() {
        payment(1, 21_000).checkFor(1);

        assertThatThrownBy(() -> payment(5, 21_000).checkFor(1)).hasMessage("chainId is 5, the chain has 1");
        assertThatThrownBy(() -> payment(1, 20_999).checkFor(1)).hasMessageContaining("at least 21000 are needed");
        Transaction tooMuchTip = new Eip1559Transaction(
                1, BigInteger.ZERO, BigInteger.TEN, BigInteger.ONE, big(21_000), TO, big(0), Bytes.EMPTY, List.of());
        assertThatThrownBy(() -> tooMuchTip.checkFor(1)).hasMessageContaining("maxPriorityFeePerGas is above");
        Transaction tooMuchCode =
                new LegacyTransaction(1, big(0), big(1), big(10_000_000), null, big(0), Bytes.copyOf(new byte[49_153]));
        assertThatThrownBy(() -> tooMuchCode.checkFor(1)).hasMessageContaining("EIP-3860");
    }

    @Test
    void namesTheFieldThatIsOutOfRange() {
        assertThatThrownBy(() -> payment(-1, 0)).hasMessageContaining("chainId must not be negative");
        assertThatThrownBy(() -> new Authorization(1, TO, BigInteger.ONE.shiftLeft(64)))
                .hasMessageContaining("nonce must be");
        assertThatThrownBy(() -> new Eip7702Transaction(
                        1, big(0), big(0), big(0), big(0), TO, big(0), Bytes.EMPTY, List.of(), List.of()))
                .hasMessageContaining("authorizations must not be empty");
    }

    @Test
    void saysThatBlobsAreNotRead() {
        assertThatThrownBy(() -> SignedTransaction.decode(Bytes.parse("0x03c3c0c0c0")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("comes with its blobs");
    }

    @Test
    void endsInATypedErrorWhateverTheBytes() {
        Random random = new Random(7);
        byte[] good = key.sign(payment(1, 100_000)).raw().toArray();
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                SignedTransaction decoded = SignedTransaction.decode(Bytes.copyOf(bad));
                assertThat(decoded.raw()).as("one form only").isEqualTo(Bytes.copyOf(bad));
            } catch (DataException expected) {
                assertThat(expected).hasMessageContaining(" ");
            }
        }
    }

    @Test
    void givesTheAccountThatDelegates() {
        Authorization authorization = new Authorization(1, TO, BigInteger.TWO);

        SignedAuthorization signed = key.sign(authorization);

        assertThat(signed.authority()).isEqualTo(key.address());
    }

    @Test
    void recoversNobodyFromAnXThatIsNotOnTheCurve() {
        Signature signature = new Signature(BigInteger.valueOf(5), BigInteger.ONE, 0);

        assertThatThrownBy(() -> signature.recover(Bytes32.ZERO))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no key can have made");
    }

    private static Transaction payment(long chain, long gas) {
        return new Eip1559Transaction(chain, big(3), big(1), big(2), big(gas), TO, big(5), Bytes.EMPTY, List.of());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
