package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Most by hand on the returns 2 %, -1 %, 3 %, 0 %. */
class RatiosTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();
    private static final Returns FOUR = Returns.of(new double[] {0.02, -0.01, 0.03, 0}, 4);
    private static final Returns NONE = Returns.of(new double[0], 4);
    private static final Returns GAINS = Returns.of(new double[] {0.01, 0.02}, 4);

    @Test
    void dispersionByHand() {
        assertThat(Dispersion.mean(FOUR).value()).isCloseTo(0.01, within(1e-17));
        assertThat(Dispersion.variance(FOUR, DEFAULTS).value()).isCloseTo(0.001 / 3, within(1e-18));
        assertThat(Dispersion.variance(FOUR, DEFAULTS.withDdof(0)).value()).isCloseTo(0.00025, within(1e-18));
        assertThat(Dispersion.volatility(FOUR, DEFAULTS).value()).isCloseTo(2 * Math.sqrt(0.001 / 3), within(1e-16));
        assertThat(Dispersion.downsideDeviation(FOUR, DEFAULTS).value()).isCloseTo(0.01, within(1e-16));
        assertThat(Dispersion.upsideDeviation(FOUR, DEFAULTS).value()).isCloseTo(Math.sqrt(0.0013 / 4), within(1e-16));
        assertThat(Dispersion.upsidePotential(FOUR, DEFAULTS).value()).isCloseTo(0.0125, within(1e-17));
        assertThat(Dispersion.downsidePotential(FOUR, DEFAULTS).value()).isCloseTo(0.0025, within(1e-17));
        assertThat(Dispersion.upsideFrequency(FOUR, DEFAULTS).value()).isEqualTo(0.5);
        assertThat(Dispersion.downsideFrequency(FOUR, DEFAULTS).value()).isEqualTo(0.25);
        assertThat(Dispersion.meanAbsoluteDeviation(FOUR).value()).isCloseTo(0.015, within(1e-17));
        assertThat(Dispersion.skewness(FOUR, 1).value()).isCloseTo(0, within(1e-13));
        assertThat(Dispersion.kurtosis(FOUR).value()).isCloseTo(1.36, within(1e-13));
        assertThat(Dispersion.excessKurtosis(FOUR, 1).value()).isCloseTo(-1.64, within(1e-13));
        assertThat(Dispersion.excessKurtosis(FOUR, 2).value()).isCloseTo(-3.3, within(1e-12));
        assertThat(Dispersion.excessKurtosis(FOUR, 3).value()).isCloseTo(1.36 * 0.5625 - 3, within(1e-13));
    }

    @Test
    void dispersionOfTooFewIsUndefined() {
        assertThat(Dispersion.mean(NONE).reason()).contains(Reason.EMPTY);
        assertThat(Dispersion.volatility(Returns.of(new double[] {1}, 4), DEFAULTS)
                        .reason())
                .contains(Reason.TOO_FEW);
        assertThat(Dispersion.skewness(GAINS, 2).reason()).contains(Reason.TOO_FEW);
        assertThat(Dispersion.excessKurtosis(Returns.of(new double[] {1, 2, 4}, 4), 2)
                        .reason())
                .contains(Reason.TOO_FEW);
        assertThat(Dispersion.kurtosis(Returns.of(new double[4], 4)).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Dispersion.skewness(Returns.of(new double[4], 4), 2).reason())
                .contains(Reason.ZERO_VARIANCE);
        assertThat(Dispersion.excessKurtosis(Returns.of(new double[4], 4), 2).reason())
                .contains(Reason.ZERO_VARIANCE);
        assertThatThrownBy(() -> Dispersion.skewness(FOUR, 4)).hasMessageContaining("type:");
        assertThatThrownBy(() -> Dispersion.excessKurtosis(FOUR, 0)).hasMessageContaining("type:");
    }

    @Test
    void sharpeAndSortinoByHand() {
        Measurement sharpe = Ratios.sharpe(FOUR, DEFAULTS.withRiskFree(Rate.perPeriod(0.005)));

        double perPeriod = 0.005 / Math.sqrt(0.001 / 3);
        assertThat(sharpe.value()).isCloseTo(2 * perPeriod, within(1e-14));
        double spread = 1 + 0.36 / 4 * perPeriod * perPeriod;
        assertThat(sharpe.standardError().orElseThrow()).isCloseTo(2 * Math.sqrt(spread / 3), within(1e-13));
        assertThat(sharpe.conventions())
                .containsEntry("riskFree", 0.005)
                .containsEntry("ddof", 1)
                .containsEntry("periodsPerYear", 4.0);
        assertThat(Ratios.sortino(FOUR, DEFAULTS).value()).isCloseTo(4, within(1e-13));
        assertThat(Ratios.sortino(GAINS, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Ratios.sharpe(NONE, DEFAULTS).reason()).contains(Reason.EMPTY);
    }

    @Test
    void aRateMayBeASeries() {
        Rate series = Rate.series(0.01, 0.01, Double.NaN, 0.01);
        RiskOptions options = DEFAULTS.withRiskFree(series).withMinimumAcceptable(series);
        Returns without = Returns.of(new double[] {0.02, -0.01, 0}, 4);
        RiskOptions constant = DEFAULTS.withRiskFree(Rate.perPeriod(0.01)).withMinimumAcceptable(Rate.perPeriod(0.01));

        Measurement sharpe = Ratios.sharpe(FOUR, options);

        assertThat(sharpe.value()).isCloseTo(Ratios.sharpe(without, constant).value(), within(1e-15));
        assertThat(sharpe.n()).isEqualTo(3);
        assertThat(sharpe.conventions()).containsEntry("riskFree", "series");
        assertThat(Ratios.sortino(FOUR, options).value())
                .isCloseTo(Ratios.sortino(without, constant).value(), within(1e-15));
        RiskProfile profile = RiskProfile.of(FOUR, options);
        assertThat(profile.get(RiskMetrics.SHARPE)).isEqualTo(sharpe);
        assertThat(profile.get(RiskMetrics.SORTINO)).isEqualTo(Ratios.sortino(FOUR, options));
        assertThat(Rate.perYear(0.1, 1)).hasToString(String.valueOf(Math.expm1(Math.log1p(0.1))));
        assertThat(series).hasToString("series");
    }

    @Test
    void omegaAndKappaByHand() {
        assertThat(Ratios.omega(FOUR, DEFAULTS).value()).isCloseTo(5, within(1e-13));
        assertThat(Ratios.omegaMinusOne(FOUR, DEFAULTS).value()).isCloseTo(4, within(1e-13));
        double required = Math.pow(1.01, 4) - 1;
        assertThat(Ratios.omega(FOUR, DEFAULTS.withRequiredReturn(required)).value())
                .isCloseTo(1, within(1e-12));
        assertThat(Ratios.omega(FOUR, DEFAULTS.withRequiredReturn(-1)).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Ratios.omega(FOUR, DEFAULTS.withRequiredReturn(-10)).reason())
                .contains(Reason.OUT_OF_DOMAIN);
        assertThat(Ratios.omega(GAINS, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Ratios.omegaMinusOne(GAINS, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Ratios.kappa(FOUR, 1, DEFAULTS).value()).isCloseTo(4, within(1e-13));
        assertThat(Ratios.kappa(FOUR, 2, DEFAULTS).value()).isCloseTo(2, within(1e-13));
        assertThat(Ratios.kappa(GAINS, 3, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Ratios.kappa(FOUR, 0, DEFAULTS)).hasMessageContaining("order:");
    }

    @Test
    void outcomesByHand() {
        assertThat(Outcomes.profitFactor(FOUR).value()).isCloseTo(5, within(1e-14));
        assertThat(Outcomes.winRate(FOUR).value()).isEqualTo(2 / 3.0);
        assertThat(Outcomes.payoffRatio(FOUR).value()).isCloseTo(2.5, within(1e-14));
        assertThat(Outcomes.gainToPain(FOUR).value()).isCloseTo(4, within(1e-14));
        assertThat(Outcomes.dRatio(FOUR).value()).isCloseTo(0.1, within(1e-15));
        Returns losses = Returns.of(new double[] {-0.01, -0.02}, 4);
        assertThat(Outcomes.profitFactor(GAINS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Outcomes.payoffRatio(GAINS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Outcomes.payoffRatio(losses).reason()).contains(Reason.TOO_FEW);
        assertThat(Outcomes.dRatio(losses).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Outcomes.winRate(Returns.of(new double[2], 4)).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Outcomes.profitFactor(losses).value()).isZero();
    }

    @Test
    void calmarAndRecoveryDivideByTheDrawdown() {
        Returns returns = Returns.of(new double[] {0.2, -0.1, 0.1}, 3);

        assertThat(Ratios.calmar(returns, DEFAULTS).value()).isCloseTo(0.188 / 0.1, within(1e-13));
        assertThat(Ratios.recoveryFactor(returns).value()).isCloseTo(1.88, within(1e-13));
        assertThat(Ratios.calmar(GAINS, DEFAULTS).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Ratios.calmar(NONE, DEFAULTS).reason()).contains(Reason.EMPTY);
    }

    /** Whatever the order, and whatever the returns are multiplied by. */
    @Test
    void ratiosDependNeitherOnOrderNorOnScale() {
        Random random = new Random(41);
        for (int round = 0; round < 50; round++) {
            double[] values = random.doubles(200).map(x -> 0.1 * x - 0.045).toArray();
            double[] shuffled = values.clone();
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swapped = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swapped;
            }
            Arrays.setAll(shuffled, i -> 3 * shuffled[i]);
            Returns one = Returns.of(values, 365);
            Returns two = Returns.of(shuffled, 365);
            Measurement[][] pairs = {
                {Ratios.sharpe(one, DEFAULTS), Ratios.sharpe(two, DEFAULTS)},
                {Ratios.sortino(one, DEFAULTS), Ratios.sortino(two, DEFAULTS)},
                {Ratios.omega(one, DEFAULTS), Ratios.omega(two, DEFAULTS)},
                {Outcomes.winRate(one), Outcomes.winRate(two)},
                {Dispersion.excessKurtosis(one, 2), Dispersion.excessKurtosis(two, 2)},
                {TailRisk.tailRatio(one, DEFAULTS), TailRisk.tailRatio(two, DEFAULTS)}
            };
            for (Measurement[] pair : pairs) {
                assertThat(pair[1].value())
                        .as(pair[0].toString())
                        .isCloseTo(pair[0].value(), within(1e-11 * Math.max(1, Math.abs(pair[0].value()))));
            }
        }
    }
}
