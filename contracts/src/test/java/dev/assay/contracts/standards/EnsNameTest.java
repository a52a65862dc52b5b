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

    @Test
    void writesLabelsAsDnsDoesAndKnowsWhatIsAbove() {
        EnsName name = EnsName.parse("sub.vitalik.eth");
        EnsName long256 = EnsName.parse("a".repeat(256) + ".eth");

        assertThat(name.toDns().toHex()).isEqualTo("0x03737562" + "07766974616c696b" + "03657468" + "00");
        assertThat(EnsName.parse("").toDns().toHex()).isEqualTo("0x00");
        assertThat(name.parent()).contains(EnsName.parse("vitalik.eth"));
        assertThat(EnsName.parse("eth").parent()).contains(EnsName.parse(""));
        assertThat(EnsName.parse("").parent()).isEmpty();
        assertThatThrownBy(long256::toDns)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more than 255 bytes");
    }
}
