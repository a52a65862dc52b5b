package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HdKeyTest {

    @Test
    void givesNothingAfterItWasClosed() {
        HdKey key = HdKey.ofSeed(new byte[32]);
        String shown = key.toPublic().extendedPublic();
        assertThat(shown).isEqualTo(key.extendedPublic());

        key.close();

        assertThatThrownBy(key::toPublic)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(key::key).isInstanceOf(IllegalStateException.class);
    }
}
