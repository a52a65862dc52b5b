package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final String TEXT = "0xd8da6bf26964af9d7eed9e03e53415d37aa96045";

    @Test
    void isReadInEitherCaseWithAndWithoutPrefix() {
        Address address = Address.parse(TEXT);

        assertThat(Address.parse("0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045")).isEqualTo(address);
        assertThat(Address.parse(TEXT.substring(2))).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(address).hasToString(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0x",
                "0xd8da6bf26964af9d7eed9e03e53415d37aa9604",
                "0xd8da6bf26964af9d7eed9e03e53415d37aa960455",
                "0xd8da6bf26964af9d7eed9e03e53415d37aa9604g",
                "0xd8da6bf26964af9d7eed9e03e53415d37aa9604`",
                "0xd8da6bf26964af9d7eed9e03e53415d37aa9604\u0665",
                "0xd8da6bf26964af9d7eed9e03e53415d37aa9604\uff11"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Address.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text: not 40 hexadecimal digits");
    }

    @Test
    void bytesAndBitsGiveItBack() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            Address address = Address.of(bytes);

            assertThat(address.toBytes()).isEqualTo(bytes);
            assertThat(Address.of(address.high(), address.middle(), address.low()))
                    .isEqualTo(address);
            assertThat(Address.parse(address.toString())).isEqualTo(address);
        }
        assertThatThrownBy(() -> Address.of(new byte[19])).hasMessageContaining("bytes: 19 instead of 20");
    }

    @Test
    void isOrderedAsAnUnsignedNumberThatIsAsItsText() {
        Random random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            Address left = Address.of(random.nextInt(3) - 1L, random.nextInt(3) - 1L, random.nextInt(3) - 1);
            Address right = Address.of(random.nextInt(3) - 1L, random.nextInt(3) - 1L, random.nextInt(3) - 1);

            assertThat(Integer.signum(left.compareTo(right)))
                    .isEqualTo(Integer.signum(left.toString().compareTo(right.toString())));
            assertThat(left.equals(right)).isEqualTo(left.compareTo(right) == 0);
        }
        assertThat(Address.ZERO).isNotEqualTo("0x0");
    }

    @Test
    void ofATextIsTheStartOfItsSha256() {
        // SHA-256 of "abc", FIPS 180-2, appendix B.1.
        assertThat(Address.ofText("abc")).hasToString("0xba7816bf8f01cfea414140de5dae2223b00361a3");
        assertThat(Address.ofText("Abc")).isNotEqualTo(Address.ofText("abc"));
    }
}
