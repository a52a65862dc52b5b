package dev.assay.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void readsAndWritesAmounts() {
        assertThat(Units.ether("1.5")).isEqualTo(new BigInteger("1500000000000000000"));
        assertThat(Units.gwei("0.1")).isEqualTo(BigInteger.valueOf(100_000_000));
        assertThat(Units.parse("5.", 0)).isEqualTo(BigInteger.valueOf(5));
        assertThat(Units.format(BigInteger.valueOf(-1_250), 3)).isEqualTo("-1.25");
        assertThat(Units.format(BigInteger.valueOf(1_000), 0)).isEqualTo("1000");
        assertThat(Units.format(BigInteger.ZERO, 18)).isEqualTo("0.0");
    }

    @Test
    void roundsNothing() {
        assertThatThrownBy(() -> Units.parse("0.001", 2)).hasMessageContaining("more than 2 decimals");
        for (String bad : new String[] {"", ".", "-", "1e5", "1,000", "+1", "0x10", " 1", "1.2.3", "NaN"}) {
            assertThatThrownBy(() -> Units.ether(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Units.parse("1", 256)).hasMessageContaining("decimals must be");
    }
}
