package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.internal.Normal;
import dev.assay.metrics.risk.RiskOptions.ShortfallRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What peers make of risk, and what is right. */
class PeerDefectsRiskTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void probabilisticSharpeTakesThePlainKurtosis() {
        double[] returns = {0.01, -0.02, 0.03, 0.015, -0.08, 0.02, 0.025, 0.01};
        Measurement psr = SharpeTests.probabilistic(Returns.of(returns, 365), 0, DEFAULTS);
        double kurtosis = Dispersion.kurtosis(Returns.of(returns, 365)).value();
        assertThat((double) psr.conventions().get("kurtosis"))
                .isCloseTo(kurtosis, within(1e-12))
                .isGreaterThan(3);
    }

    @Test
    void shortfallIsNeverAboveTheValueAtRiskAndIsNoGain() {
        // Two of -10 %, 90 of zero, 8 gains: the mean of all up to the quantile says -0.22 %.
        double[] returns = new double[100];
        returns[0] = -0.1;
        returns[1] = -0.1;
        Arrays.fill(returns, 92, 100, 0.02);
        Returns ties = Returns.of(returns, 365);

        assertThat(TailRisk.historicalShortfall(ties, DEFAULTS).value()).isCloseTo(-0.04, within(1e-15));
        RiskOptions parity = DEFAULTS.withShortfallRule(ShortfallRule.AT_MOST_QUANTILE);
        assertThat(TailRisk.historicalShortfall(ties, parity).value()).isCloseTo(-0.2 / 92, within(1e-15));
    }

    @Test
    void shortfallOfLogReturnsIsMilder() {
        // ta4j says -0.3012 for 95 % of 100 to 1.
        double[] prices = new double[100];
        Arrays.setAll(prices, i -> 100 - i);
        Returns returns = Returns.fromPrices(prices, 365);
        RiskOptions ceiling = DEFAULTS.withShortfallRule(ShortfallRule.CEILING_COUNT);

        assertThat(TailRisk.historicalShortfall(returns, ceiling).value()).isCloseTo(-0.29, within(1e-14));
        assertThat(TailRisk.logShortfall(returns, DEFAULTS).value()).isCloseTo(-0.3012, within(5e-5));
    }

    @Test
    void kurtosisIsNotSubtractedFromTwice() {
        // quantstats 0.0.81: (kurtosis - 3) / 4 of an excess kurtosis, which grows with the ratio.
        double sharpe = 0.5;
        double twice = Normal.cumulative(
                sharpe * Math.sqrt(59) / Math.sqrt(1 + 0.5 * sharpe * sharpe - 0.75 * sharpe * sharpe));

        double once = SharpeTests.probabilistic(sharpe, 0, 60, 0, 3).value();

        assertThat(once).isCloseTo(0.9998532252336905, within(1e-15)).isLessThan(twice);
        assertThat(twice).isCloseTo(0.9999635361812824, within(1e-15));
    }

    @Test
    void kurtosisIsNotIgnored() {
        // PerformanceAnalytics ignores it unless told: its example would be 0.979, and is 0.949.
        double sharpe = 1 / Math.sqrt(3);
        double ignored = Normal.cumulative(sharpe / 2 * Math.sqrt(58) / Math.sqrt(1 + 0.72 * sharpe));

        double right =
                SharpeTests.probabilistic(sharpe, sharpe / 2, 59, -0.72, 5.78).value();

        assertThat(right).isCloseTo(0.9486925194794038, within(1e-9)).isLessThan(ignored);
    }

    @Test
    void shortfallIsNotTakenBelowANormalQuantile() {
        // quantstats: the mean of what lies below mean - 1.645 sd, here the one crash of -60 %, whatever tail was asked
        // for.
        double[] returns = new double[100];
        Arrays.setAll(returns, i -> i == 0 ? -0.6 : i < 5 ? -0.04 : 0.01);
        Returns crash = Returns.of(returns, 365);
        double gaussian =
                TailRisk.gaussianVar(crash, DEFAULTS.withParametricDdof(1)).value();

        assertThat(returns[1]).isGreaterThan(gaussian);
        assertThat(TailRisk.historicalShortfall(crash, DEFAULTS).value())
                .isCloseTo((-0.6 - 4 * 0.04) / 5, within(1e-15));
    }

    @Test
    void upsideRiskIsThatOfItsFormula() {
        // UpsideRisk.Rd of PerformanceAnalytics prints 1.820, and a variance a hundred times too large.
        double[] managers1996 = {
            0.0074, 0.0193, 0.0155, -0.0091, 0.0076, -0.0039, -0.0231, 0.0395, 0.0147, 0.0288, 0.0156, 0.0176
        };

        assertThat(Dispersion.upsideDeviation(Returns.of(managers1996, 12), DEFAULTS)
                        .value())
                .isCloseTo(0.017991108915239216, within(1e-15));
    }

    @Test
    void ulcerIndexIsTheMeanOfAllPeriods() {
        // quantstats divides by n - 1.
        assertThat(Drawdowns.ulcerIndex(Returns.of(new double[] {-0.1, 0.05}, 365))
                        .value())
                .isCloseTo(Math.sqrt((0.01 + 0.055 * 0.055) / 2), within(1e-15));
    }

    @Test
    void theYearAndTheDivisorOfVolatilityAreNotHardWired() {
        // Tulip takes 252 days and divides by n, for any series.
        Returns weekly = Returns.of(new double[] {0.01, 0.03}, 52);

        assertThat(Dispersion.volatility(weekly, DEFAULTS).value()).isCloseTo(Math.sqrt(0.0002 * 52), within(1e-16));
        assertThat(Dispersion.volatility(weekly, DEFAULTS.withDdof(0)).value())
                .isCloseTo(0.01 * Math.sqrt(52), within(1e-16));
    }

    @Test
    void downsideDividesByAllReturns() {
        // Dividing by the number of losses is the common error: 0.02 for 0.01.
        assertThat(Dispersion.downsideDeviation(Returns.of(new double[] {0.01, -0.02, 0.03, 0.01}, 1), DEFAULTS)
                        .value())
                .isCloseTo(0.01, within(1e-17));
    }
}
