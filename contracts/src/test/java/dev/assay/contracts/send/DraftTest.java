package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.fee.FeeChoice;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Address TO = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

    @Test
    void eachSetterChangesACopyAndKeepsTheRest() {
        Draft plain = Draft.to(TO);
        Draft full = plain.data(Bytes.parse("0x1234"))
                .value(BigInteger.TWO)
                .gasLimit(50_000)
                .fee(FeeChoice.fast())
                .feeCap(BigInteger.TEN)
                .idempotencyKey("k")
                .simulated(false);

        assertThat(plain).isEqualTo(Draft.to(TO)).isNotEqualTo(full);
        assertThat(plain.gasLimit()).isEmpty();
        assertThat(plain.fee()).isEqualTo(FeeChoice.normal());
        assertThat(plain.simulated()).isTrue();
        assertThat(full.to()).contains(TO);
        assertThat(full.data()).isEqualTo(Bytes.parse("0x1234"));
        assertThat(full.value()).isEqualTo(BigInteger.TWO);
        assertThat(full.gasLimit()).hasValue(50_000);
        assertThat(full.fee()).isEqualTo(FeeChoice.fast());
        assertThat(full.feeCap()).contains(BigInteger.TEN);
        assertThat(full.idempotencyKey()).contains("k");
        assertThat(full.simulated()).isFalse();
    }

    @Test
    void aContractIsCreatedByCodeAlone() {
        assertThat(Draft.create(Bytes.parse("0x00")).to()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Draft.create(Bytes.EMPTY))
                .withMessageContaining("initCode");
    }

    @Test
    void whatItDoesMakesTheFingerprintAndWhatItPaysDoesNot() {
        Draft draft = Draft.to(TO).value(BigInteger.ONE).data(Bytes.parse("0x12"));

        assertThat(draft.fee(FeeChoice.fast()).gasLimit(99_999).fingerprint()).isEqualTo(draft.fingerprint());
        assertThat(draft.value(BigInteger.TWO).fingerprint()).isNotEqualTo(draft.fingerprint());
        assertThat(draft.data(Bytes.parse("0x13")).fingerprint()).isNotEqualTo(draft.fingerprint());
        assertThat(Draft.to(Address.ZERO)
                        .value(BigInteger.ONE)
                        .data(Bytes.parse("0x12"))
                        .fingerprint())
                .isNotEqualTo(draft.fingerprint());
    }

    @Test
    void refusesWhatCannotBeSent() {
        Draft draft = Draft.to(TO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.value(BigInteger.ONE.negate()))
                .withMessageContaining("wei");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.value(BigInteger.ONE.shiftLeft(256)))
                .withMessageContaining("wei");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.gasLimit(20_999))
                .withMessageContaining("gas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.feeCap(BigInteger.ONE.negate()))
                .withMessageContaining("wei");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.idempotencyKey(" "))
                .withMessageContaining("key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.idempotencyKey("x".repeat(257)))
                .withMessageContaining("key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeeChoice.of(BigInteger.ONE, BigInteger.TWO))
                .withMessageContaining("maxTipPerGas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeeChoice.gasPrice(BigInteger.ONE.negate()))
                .withMessageContaining("weiPerGas");
    }
}
