package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @Test
    void isAnExactFraction() {
        assertThat(Threshold.of(0.3)).isEqualTo(Threshold.of(3, 10)).hasSameHashCodeAs(Threshold.of(6, 20));
        assertThat(Threshold.of(new BigDecimal("0.30"))).isEqualTo(Threshold.of(0.3));
        assertThat(Threshold.of(new BigDecimal("1E+0"))).isEqualTo(Threshold.of(1, 1));
        assertThat(Threshold.of(0.3))
                .isNotEqualTo(Threshold.of(0.3).comparedBy(Comparison.AT_LEAST))
                .isNotEqualTo(Threshold.of(0.31))
                .isNotEqualTo(Threshold.of(3, 11))
                .isNotEqualTo("0.3");
        assertThat(Threshold.of(2, 3).share()).isEqualTo(2 / 3.0);
    }

    @Test
    void printsAsItIsCompared() {
        assertThat(Threshold.MAJORITY).hasToString("> 0.5");
        assertThat(Threshold.LIVENESS).hasToString(">= 1/3");
        assertThat(Threshold.SAFETY.shareText()).isEqualTo("2/3");
        assertThat(Threshold.of(0.66).comparison()).isEqualTo(Comparison.STRICTLY_MORE);
    }

    @Test
    void leastIntegerIsRightAroundTheThreshold() {
        for (long total = 1; total < 60; total++) {
            for (long part = 1; part <= 7; part++) {
                Threshold strict = Threshold.of(part, 7);
                long sum = strict.least(BigInteger.valueOf(total)).longValueExact();
                long atLeast = strict.comparedBy(Comparison.AT_LEAST)
                        .least(BigInteger.valueOf(total))
                        .longValueExact();

                assertThat(atLeast * 7).isGreaterThanOrEqualTo(part * total);
                assertThat((atLeast - 1) * 7).isLessThan(part * total);
                assertThat(sum).isEqualTo(part == 7 ? total : Math.floorDiv(part * total, 7) + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY, 1e-200})
    void refusesWhatIsNoShare(double share) {
        assertThatThrownBy(() -> Threshold.of(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("threshold:");
    }

    @Test
    void refusesFractionsThatAreNoShare() {
        assertThatThrownBy(() -> Threshold.of(4, 3)).hasMessageStartingWith("threshold:");
        assertThatThrownBy(() -> Threshold.of(1, 0)).hasMessageStartingWith("threshold:");
        assertThatThrownBy(() -> Threshold.of(-1, -2)).hasMessageStartingWith("threshold:");
        assertThatThrownBy(() -> Threshold.of(new BigDecimal("1E+900000000"))).hasMessageStartingWith("threshold:");
        assertThatThrownBy(() -> Threshold.of(new BigDecimal("1E-900000000"))).hasMessageStartingWith("threshold:");
    }
}
