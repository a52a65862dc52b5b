package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import org.junit.jupiter.api.Test;

class SharpeTestsTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void theMinimumTrackRecordReachesItsConfidence() {
        Measurement length = SharpeTests.minTrackRecord(0.1, 0.02, -0.7, 6, 0.95);

        double n = length.value();
        // At exactly that length the probability is the confidence; between two whole lengths it is crossed.
        assertThat(SharpeTests.probabilistic(0.1, 0.02, (long) Math.floor(n), -0.7, 6)
                        .value())
                .isLessThan(0.95);
        assertThat(SharpeTests.probabilistic(0.1, 0.02, (long) Math.ceil(n), -0.7, 6)
                        .value())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(length.conventions()).containsEntry("confidence", 0.95);
    }

    @Test
    void noRecordProvesWhatIsNotThere() {
        // 3,008 periods by the formula alone.
        assertThat(SharpeTests.minTrackRecord(0.02, 0.05, 0, 3, 0.95).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(SharpeTests.minTrackRecord(0.05, 0.05, 0, 3, 0.95).isDefined())
                .isFalse();
        assertThat(SharpeTests.minTrackRecord(2, 0.05, 5, 3, 0.95).reason()).contains(Reason.INVALID_APPROXIMATION);
        assertThat(SharpeTests.probabilistic(2, 0.05, 50, 5, 3).reason()).contains(Reason.INVALID_APPROXIMATION);
        assertThat(SharpeTests.probabilistic(1, 0, 1, 0, 3).reason()).contains(Reason.TOO_FEW);
        assertThat(SharpeTests.probabilistic(1, 0, 0, 0, 3).reason()).contains(Reason.EMPTY);
    }

    @Test
    void ofReturnsIsOfTheirMoments() {
        Returns returns = Returns.of(new double[] {0.02, -0.01, 0.03, 0, 0.01, -0.02, 0.04}, 365);
        double sharpe = Ratios.sharpe(Returns.of(Growth.simpleReturns(returns).values(), 1), DEFAULTS)
                .value();
        double skew = Dispersion.skewness(returns, 1).value();
        double kurtosis = Dispersion.kurtosis(returns).value();

        assertThat(SharpeTests.probabilistic(returns, 0.1, DEFAULTS).value())
                .isCloseTo(
                        SharpeTests.probabilistic(sharpe, 0.1, 7, skew, kurtosis)
                                .value(),
                        within(1e-14));
        assertThat(SharpeTests.minTrackRecord(returns, 0.1, 0.9, DEFAULTS).value())
                .isCloseTo(
                        SharpeTests.minTrackRecord(sharpe, 0.1, skew, kurtosis, 0.9)
                                .value(),
                        within(1e-10));
        assertThat(SharpeTests.probabilistic(Returns.of(new double[3], 1), 0, DEFAULTS)
                        .reason())
                .contains(Reason.ZERO_VARIANCE);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> SharpeTests.minTrackRecord(1, 0, 0, 3, 1)).hasMessageContaining("confidence:");
        assertThatThrownBy(() -> SharpeTests.minTrackRecord(1, 0, 0, 3, 0.4)).hasMessageContaining("confidence:");
        assertThatThrownBy(() -> SharpeTests.probabilistic(1, 0, -1, 0, 3)).hasMessageContaining("n: negative");
        assertThatThrownBy(() -> SharpeTests.probabilistic(Double.NaN, 0, 9, 0, 3))
                .hasMessageContaining("sharpe");
    }
}
