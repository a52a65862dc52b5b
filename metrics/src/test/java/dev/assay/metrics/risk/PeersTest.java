package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.series.Joined;
import dev.assay.metrics.series.SeriesInfo;
import dev.assay.metrics.series.TimeSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What peers answer, and what is right. */
class PeersTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void noPhantomBaselineInDrawdowns() {
        // quantstats 0.0.81: -0.5 and -0.98
        assertThat(Drawdowns.max(Returns.fromPrices(new double[] {50, 51, 52}, 365))
                        .value())
                .isZero();
        assertThat(Drawdowns.max(Returns.fromPrices(new double[] {2000, 2100, 2050}, 365))
                        .value())
                .isEqualTo(2050.0 / 2100 - 1);
    }

    @Test
    void largeReturnsAreNotTakenForPrices() {
        // quantstats 0.0.81: -3.38
        Measurement sharpe = Ratios.sharpe(Returns.of(new double[] {1.5, 0.2, 0.3}, 1), DEFAULTS);
        double mean = 2.0 / 3;
        double variance = (Math.pow(1.5 - mean, 2) + Math.pow(0.2 - mean, 2) + Math.pow(0.3 - mean, 2)) / 2;
        assertThat(sharpe.value()).isCloseTo(mean / Math.sqrt(variance), within(1e-14));
    }

    @Test
    void constantReturnsHaveNoSharpeRatio() {
        // empyrical infinity, ta4j 0, quantstats NaN
        double[] constant = new double[9];
        Arrays.fill(constant, 0.01);
        assertThat(Ratios.sharpe(Returns.of(constant, 252), DEFAULTS).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Ratios.sortino(Returns.of(constant, 252), DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void roundingIsNoVolatility() {
        // A standard deviation of 1.2e-16 makes a Sharpe ratio of 1.6e14.
        double[] prices = new double[400];
        Arrays.setAll(prices, i -> 100 * Math.pow(1.001, i));
        Returns returns = Returns.fromPrices(prices, 365);

        assertThat(Ratios.sharpe(returns, DEFAULTS).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Dispersion.volatility(returns, DEFAULTS).value()).isLessThan(1e-13);
        Rate growth = Rate.perPeriod(0.001);
        assertThat(Ratios.sortino(returns, DEFAULTS.withMinimumAcceptable(growth))
                        .reason())
                .contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Ratios.kappa(returns, 2, DEFAULTS.withMinimumAcceptable(growth))
                        .reason())
                .contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Ratios.omega(returns, DEFAULTS.withRiskFree(growth)).reason())
                .contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Dispersion.skewness(returns, 2).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(TailRisk.cornishFisherVar(returns, DEFAULTS).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        double[] simple = new double[returns.size()];
        double[] other = new double[returns.size()];
        Arrays.setAll(simple, returns::value);
        Arrays.setAll(other, i -> Math.sin(i));
        PairedReturns pairs = PairedReturns.of(other, simple, 365);
        assertThat(Relative.beta(pairs, DEFAULTS).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Correlation.pearson(pairs).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Correlation.pearson(PairedReturns.of(simple, other, 365)).reason())
                .contains(Reason.NEAR_ZERO_VARIANCE);
    }

    @Test
    void tinyPricesHaveVolatilityUnlessItIsBelowTheirTick() {
        double[] prices = {2.4e-7, 2.5e-7, 2.3e-7, 2.4e-7, 2.6e-7};
        Returns returns = Returns.fromPrices(prices, 365);

        assertThat(Ratios.sharpe(returns, DEFAULTS).isDefined()).isTrue();
        assertThat(Ratios.sharpe(returns.withTick(1e-9), DEFAULTS).isDefined()).isTrue();
        assertThat(Ratios.sharpe(returns.withTick(1e-7), DEFAULTS).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Ratios.sortino(returns.withTick(1e-7), DEFAULTS).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
    }

    @Test
    void missingReturnsAreNotZero() {
        // empyrical counts 9 periods, with one of zero: 1.9135925373194231.
        double[] mixed = {Double.NaN, 0.01, 0.1, -0.04, 0.02, 0.03, 0.02, 0.01, -0.1};
        Measurement cagr = Growth.cagr(Returns.of(mixed, 252), DEFAULTS);
        assertThat(cagr.n()).isEqualTo(8);
        assertThat(cagr.missing()).isOne();
        assertThat(cagr.value())
                .isCloseTo(
                        Math.pow(
                                        1
                                                + Growth.cumulativeReturn(Returns.of(mixed, 252))
                                                        .value(),
                                        252 / 8.0)
                                - 1,
                        within(1e-12));
    }

    @Test
    void probabilisticSharpeTakesThePlainKurtosis() {
        // quantstats subtracts 3 from an excess kurtosis and finds more certainty.
        assertThat(SharpeTests.probabilistic(0.5, 0, 60, 0, 3).value())
                .isCloseTo(
                        dev.assay.metrics.internal.Normal.cumulative(0.5 * Math.sqrt(59) / Math.sqrt(1.125)),
                        within(1e-15));
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
    void seriesOfDifferentLabelsAreNotJoined() {
        TimeSeries btc = Closes.of(1);
        TimeSeries eth = Closes.of(2);
        long[] dayLater = eth.epochMillis();
        Arrays.setAll(dayLater, i -> dayLater[i] + Closes.DAY);

        double right = Correlation.pearson(PairedReturns.fromPrices(btc, eth)).value();
        Joined wrong = btc.join(TimeSeries.of(SeriesInfo.daily("ETH"), dayLater, eth.values()));
        double shifted = Correlation.pearson(PairedReturns.fromPrices(wrong.first(), wrong.second()))
                .value();

        assertThat(right).isCloseTo(0.820, within(5e-4));
        assertThat(shifted).isCloseTo(-0.076, within(5e-4));
    }
}
