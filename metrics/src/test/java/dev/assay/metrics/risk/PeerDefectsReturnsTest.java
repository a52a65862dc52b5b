package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What peers make of returns and prices, and what is right. */
class PeerDefectsReturnsTest {

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
    void losingMoreThanAllIsNoAnnualGrowth() {
        // quantstats takes the magnitude of total + 1, so that a total of -120 % becomes a positive base.
        Returns returns = Returns.of(new double[] {-2.2, 0.1}, 365);

        assertThat(Growth.cagr(returns, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Growth.cumulativeReturn(returns).reason()).contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void shufflingReturnsSaysNothingOfTheirEnd() {
        // quantstats 0.0.81 shuffles without replacement and calls it Monte Carlo: all its paths end alike (std
        // 7.0e-16), and
        // the probability of a goal can only be 0 or 1. Here nothing is simulated; order matters to drawdowns alone.
        Random random = new Random(71);
        double[] returns = random.doubles(250, -0.05, 0.055).toArray();
        RiskProfile profile = RiskProfile.of(Returns.of(returns, 365), DEFAULTS);
        double[] drawdowns = new double[40];
        for (int path = 0; path < drawdowns.length; path++) {
            Shuffled.shuffle(returns, random);
            RiskProfile shuffled = RiskProfile.of(Returns.of(returns, 365), DEFAULTS);
            for (Metric same : List.of(ReturnMetrics.CUMULATIVE_RETURN, ReturnMetrics.CAGR, RiskMetrics.SHARPE)) {
                double value = profile.get(same).value();
                assertThat(shuffled.get(same).value()).isCloseTo(value, within(1e-12 * Math.abs(value)));
            }
            drawdowns[path] = shuffled.get(LossMetrics.MAX_DRAWDOWN).value();
        }

        assertThat(Arrays.stream(drawdowns).distinct().count()).isGreaterThan(35);
    }
}
