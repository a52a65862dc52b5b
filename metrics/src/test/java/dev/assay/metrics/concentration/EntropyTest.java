package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import org.junit.jupiter.api.Test;

class EntropyTest {

    private static final Distribution SAMPLE = Distribution.of(4, 2, 1, 1, 0);

    @Test
    void measuresPowersOfTwoExactly() {
        assertThat(Entropy.shannon(SAMPLE).value()).isCloseTo(1.75, within(1e-15));
        assertThat(Entropy.shannon(SAMPLE, 4).value()).isCloseTo(0.875, within(1e-15));
        assertThat(Entropy.shannon(SAMPLE, Math.E).value()).isCloseTo(1.75 * Math.log(2), within(1e-15));
        assertThat(Entropy.normalized(SAMPLE).value()).isCloseTo(0.875, within(1e-15));
        assertThat(Entropy.max(SAMPLE).value()).isEqualTo(2);
        assertThat(Entropy.max(8, 2).value()).isCloseTo(3, within(1e-15));
        assertThat(Entropy.max(1, 2).value()).isZero();
        assertThat(Entropy.max(0, 2).reason()).contains(Reason.EMPTY);
    }

    @Test
    void renyiHasItsSpecialOrders() {
        assertThat(Entropy.renyi(SAMPLE, 0).value()).isEqualTo(2);
        assertThat(Entropy.renyi(SAMPLE, 1))
                .satisfies(one -> assertThat(one.value())
                        .isEqualTo(Entropy.shannon(SAMPLE).value()));
        assertThat(Entropy.renyi(SAMPLE, 2).value()).isCloseTo(-Math.log(22 / 64.0) / Math.log(2), within(1e-15));
        assertThat(Entropy.renyi(SAMPLE, Double.POSITIVE_INFINITY).value()).isEqualTo(1);
        assertThat(Entropy.renyi(SAMPLE, 3, 2).conventions())
                .containsEntry("alpha", 3.0)
                .containsEntry("base", 2.0);
    }

    @Test
    void renyiIsContinuousAndFalls() {
        double before = Double.POSITIVE_INFINITY;
        for (double alpha :
                new double[] {0, 1e-9, 0.3, 0.5, 0.9, 1 - 1e-9, 1, 1 + 1e-9, 1.4, 1.5, 2, 2.1, 50, 1e4, 1e300}) {
            double entropy = Entropy.renyi(SAMPLE, alpha).value();
            assertThat(entropy).as("alpha " + alpha).isLessThanOrEqualTo(before + 1e-14);
            before = entropy;
        }
        assertThat(Entropy.renyi(SAMPLE, 1 + 1e-9).value()).isCloseTo(1.75, within(1e-8));
        assertThat(Entropy.renyi(SAMPLE, 1 - 1e-12).value()).isCloseTo(1.75, within(1e-11));
        assertThat(before).isCloseTo(1, within(1e-12));
        assertThat(Entropy.renyi(SAMPLE, 3).value())
                .isCloseTo(-Math.log((64 + 8 + 1 + 1) / 512.0) / 2 / Math.log(2), within(1e-14));
    }

    /** With q of the smaller share: q (1 - ln q), to first order; taking the logarithm of 1 - q as it is gives -q ln q. */
    @Test
    void keepsWhatIsLeftWhenOneHasNearlyAll() {
        Distribution nearlyAll = Distribution.of(1_000_000_000_000_000_000L, 1);

        assertThat(Entropy.shannon(nearlyAll, Math.E).value())
                .isCloseTo(1e-18 * (1 + 18 * Math.log(10)), withPercentage(1e-10));
        assertThat(Entropy.renyi(nearlyAll, Double.POSITIVE_INFINITY, Math.E).value())
                .isCloseTo(1e-18, withPercentage(1e-10));
    }

    @Test
    void oneEntityIsNeitherEvenNorUneven() {
        Measurement one = Entropy.normalized(Distribution.of(5, 0));

        assertThat(one.reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Entropy.shannon(Distribution.of(5, 0)).value()).isZero();
        assertThat(Entropy.normalized(Distribution.of()).reason()).contains(Reason.EMPTY);
    }

    /** Edinburgh writes the min-entropy as order -1, which is another order. */
    @Test
    void refusesArgumentsThatMakeNoSense() {
        assertThatThrownBy(() -> Entropy.renyi(SAMPLE, -1))
                .hasMessageContaining("alpha")
                .hasMessageContaining("infinity");
        assertThatThrownBy(() -> Entropy.renyi(SAMPLE, Double.NaN)).hasMessageStartingWith("alpha:");
        assertThatThrownBy(() -> Entropy.shannon(SAMPLE, 1)).hasMessageStartingWith("base:");
        assertThatThrownBy(() -> Entropy.shannon(SAMPLE, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("base:");
        assertThatThrownBy(() -> Entropy.max(-1, 2)).hasMessageStartingWith("entities:");
    }
}
