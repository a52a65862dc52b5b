package dev.assay.contracts.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnsNameTest {

    @Test
    void bringsNamesToTheirNormalForm() {
        assertThat(EnsName.parse("Vitalik.ETH"))
                .isEqualTo(EnsName.parse("vitalik.eth"))
                .hasToString("vitalik.eth");
        assertThat(EnsName.parse("").namehash().toHex()).isEqualTo("0x" + "0".repeat(64));
    }

    @Test
    void refusesNamesWithoutOne() {
        for (String bad : new String[] {"a..eth", ".eth", "a b.eth", "vit\u0430lik.eth", "ab--c.eth"}) {
            assertThatThrownBy(() -> EnsName.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no name of ENS");
        }
    }
}
