package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistenceTest {

    private static final int TEN_YEARS = 3_650;

    /** Each value is the part of the one before it, and something new. */
    private static Returns returns(long seed, int n, double part) {
        Random random = new Random(seed);
        double[] values = new double[n];
        double before = 0;
        for (int i = 0; i < n; i++) {
            before = part * before + 0.01 * random.nextGaussian();
            values[i] = before;
        }
        return Returns.of(values, 365);
    }

    @Test
    void independentReturnsHaveNoMemory() {
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            double hurst = Persistence.hurst(returns(seed, TEN_YEARS, 0)).value();
            assertThat(hurst).isBetween(0.4, 0.6);
            sum += hurst;
        }

        assertThat(sum / 40).as("without a bias").isCloseTo(0.5, within(0.02));
    }

    @Test
    void movesThatGoOnAreAboveAndThoseThatTurnBelow() {
        Measurement on = Persistence.hurst(returns(1, TEN_YEARS, 0.8));
        Measurement turning = Persistence.hurst(returns(1, TEN_YEARS, -0.8));

        assertThat(on.value()).isGreaterThan(0.6);
        assertThat(turning.value()).isLessThan(0.4);
        assertThat(on.direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(on.n()).isEqualTo(TEN_YEARS);
        assertThat(on.conventions()).containsEntry("smallestBlock", 16);
    }

    /** Means of the rescaled range of 60,000 samples of normal values; the error of the last is 0.012. */
    @Test
    void knowsWhatIndependentValuesDo() {
        assertThat(Persistence.expected(2)).isEqualTo(1, within(1e-15));
        assertThat(Persistence.expected(4)).isCloseTo(1.6557, within(2e-3));
        assertThat(Persistence.expected(16)).isCloseTo(4.0354, within(7e-3));
        assertThat(Persistence.expected(128)).isCloseTo(13.0808, within(2.5e-2));
    }

    @Test
    void neitherLevelNorSizeCounts() {
        double[] values = new double[500];
        Returns some = returns(3, 500, 0.3);
        Arrays.setAll(values, i -> 0.002 + 0.5 * some.value(i));

        assertThat(Persistence.hurst(Returns.of(values, 365)).value())
                .isCloseTo(Persistence.hurst(some).value(), within(1e-11));
    }

    @Test
    void needsEnoughReturnsThatVary() {
        double[] constant = new double[300];
        Arrays.fill(constant, 0.01);

        assertThat(Persistence.hurst(returns(1, 127, 0)).reason()).contains(Reason.TOO_FEW);
        assertThat(Persistence.hurst(returns(1, 128, 0)).isDefined()).isTrue();
        assertThat(Persistence.hurst(Returns.of(constant, 365)).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
    }

    @Test
    void blocksWithoutASpreadAreLeftOut() {
        double[] values = new double[256];
        Returns some = returns(5, 256, 0);
        Arrays.setAll(values, i -> i < 32 ? 0.01 : some.value(i));

        assertThat(Persistence.hurst(Returns.of(values, 365)).value()).isBetween(0.2, 0.9);
    }
}
