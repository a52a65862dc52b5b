package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Normal;
import dev.assay.metrics.risk.RiskOptions.ShortfallRule;
import dev.assay.metrics.risk.RiskOptions.TailRatioRule;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TailRiskTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();
    private static final RiskOptions FIFTH = DEFAULTS.withTail(0.2);
    /** -5 % to 5 % without 0, shuffled. */
    private static final Returns TEN =
            Returns.of(new double[] {0.03, -0.05, 0.01, -0.02, 0.05, -0.04, 0.02, -0.01, 0.04, -0.03}, 365);

    @Test
    void historicalByHand() {
        assertThat(TailRisk.historicalVar(TEN, FIFTH).value()).isCloseTo(-0.032, within(1e-16));
        assertThat(TailRisk.quantile(TEN, 0.5, DEFAULTS).value()).isCloseTo(0, within(1e-16));
        assertThat(TailRisk.historicalVar(TEN, FIFTH.withQuantileType(1)).value())
                .isEqualTo(-0.04);
        assertThat(TailRisk.historicalShortfall(TEN, FIFTH).value()).isCloseTo(-0.045, within(1e-16));
        assertThat(TailRisk.tailRatio(TEN, FIFTH).value()).isCloseTo(1, within(1e-14));
        assertThatThrownBy(() -> TailRisk.quantile(TEN, 2, DEFAULTS)).hasMessageContaining("p:");
    }

    @Test
    void shortfallRules() {
        RiskOptions quarter = DEFAULTS.withTail(0.25);
        assertThat(TailRisk.historicalShortfall(TEN, quarter).value())
                .isCloseTo((-0.05 - 0.04 - 0.5 * 0.03) / 2.5, within(1e-16));
        assertThat(shortfall(quarter, ShortfallRule.AT_MOST_QUANTILE)).isCloseTo(-0.04, within(1e-16));
        assertThat(shortfall(quarter, ShortfallRule.FLOOR_COUNT)).isCloseTo(-0.04, within(1e-16));
        assertThat(shortfall(quarter, ShortfallRule.CEILING_COUNT)).isCloseTo(-0.04, within(1e-16));
        assertThat(shortfall(FIFTH, ShortfallRule.CEILING_COUNT)).isCloseTo(-0.045, within(1e-16));
        assertThat(shortfall(FIFTH, ShortfallRule.FLOOR_COUNT)).isCloseTo(-0.045, within(1e-16));
        for (ShortfallRule rule : ShortfallRule.values()) {
            assertThat(shortfall(DEFAULTS.withTail(1), rule)).as(rule.name()).isCloseTo(0, within(1e-16));
        }
    }

    private static double shortfall(RiskOptions options, ShortfallRule rule) {
        return TailRisk.historicalShortfall(TEN, options.withShortfallRule(rule))
                .value();
    }

    @Test
    void lessThanOneReturnIsNoTail() {
        assertThat(TailRisk.historicalShortfall(TEN, DEFAULTS).reason()).contains(Reason.TOO_FEW);
        assertThat(TailRisk.historicalShortfall(TEN, DEFAULTS.withTail(1 - 0.9)).value())
                .isEqualTo(-0.05);
        RiskOptions none = DEFAULTS.withTail(0).withShortfallRule(ShortfallRule.CEILING_COUNT);
        assertThat(TailRisk.historicalShortfall(TEN, none).reason()).contains(Reason.TOO_FEW);
        assertThat(TailRisk.logShortfall(TEN, none).reason()).contains(Reason.TOO_FEW);
        assertThat(TailRisk.logShortfall(Returns.of(new double[] {-1, 1}, 1), FIFTH)
                        .reason())
                .contains(Reason.OUT_OF_DOMAIN);
        assertThat(TailRisk.historicalVar(Returns.of(new double[0], 1), FIFTH).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void gaussianByHand() {
        double deviation = Math.sqrt(0.0011);
        assertThat(TailRisk.gaussianVar(TEN, DEFAULTS).value())
                .isCloseTo(-1.6448536269514722 * deviation, within(1e-15));
        assertThat(TailRisk.gaussianShortfall(TEN, DEFAULTS).value())
                .isCloseTo(-2.062712807507426 * deviation, within(1e-14));
        assertThat(TailRisk.gaussianVar(TEN, DEFAULTS.withParametricDdof(1)).value())
                .isCloseTo(-1.6448536269514722 * Math.sqrt(0.011 / 9), within(1e-15));
        for (double tail : new double[] {0, 1}) {
            RiskOptions end = DEFAULTS.withTail(tail);
            assertThat(TailRisk.gaussianVar(TEN, end).reason()).contains(Reason.OUT_OF_DOMAIN);
            assertThat(TailRisk.gaussianShortfall(TEN, end).reason()).contains(Reason.OUT_OF_DOMAIN);
            assertThat(TailRisk.cornishFisherVar(TEN, end).reason()).contains(Reason.OUT_OF_DOMAIN);
        }
    }

    @Test
    void cornishFisherIsJudgedAtTheTail() {
        // Excess kurtosis 10.0 and 8.8 are outside of the domain for all tails, and inside at 5 %.
        for (int column : new int[] {1, 2}) {
            Returns returns = Returns.fromPrices(Closes.of(column));
            Measurement var = TailRisk.cornishFisherVar(returns, DEFAULTS);
            assertThat((double) var.conventions().get("excessKurtosis")).isGreaterThan(8.7);
            assertThat(var.value()).isBetween(-0.08, -0.04);
            Measurement middle = TailRisk.cornishFisherVar(returns, DEFAULTS.withTail(0.4));
            assertThat(middle.reason()).contains(Reason.INVALID_APPROXIMATION);
            assertThat(middle.detail()).contains("tail 0.4");
            assertThat(TailRisk.cornishFisherShortfall(returns, DEFAULTS).value())
                    .isLessThan(var.value());
        }
        assertThat(TailRisk.cornishFisherVar(Returns.of(new double[5], 1), DEFAULTS)
                        .reason())
                .contains(Reason.ZERO_VARIANCE);
    }

    /** The probability below the quantile is that of the tail where the expansion is valid, and another where it is not. */
    @Test
    void cornishFisherIsValidWhereTheProbabilityIsThatOfTheTail() {
        for (double skew = -2; skew <= 2; skew += 0.5) {
            for (double kurtosis = -1; kurtosis <= 12; kurtosis += 1) {
                for (double tail : new double[] {0.01, 0.05, 0.3}) {
                    CornishFisher expansion = new CornishFisher(skew, kurtosis, tail);
                    double below = 0;
                    double limit = expansion.quantile();
                    double step = 1e-3;
                    for (double z = -9 + step / 2; z < 9; z += step) {
                        double w = z
                                + (z * z - 1) * skew / 6
                                + (z * z * z - 3 * z) * kurtosis / 24
                                - (2 * z * z * z - 5 * z) * skew * skew / 36;
                        below += w <= limit ? Normal.density(z) * step : 0;
                    }
                    boolean same = Math.abs(below - tail) < 1e-3 * tail + step;
                    if (expansion.isValid()) {
                        assertThat(same).as(expansion + ": " + below).isTrue();
                    }
                    if (Math.abs(below - tail) < 1e-7) {
                        assertThat(expansion.isValid()).as(expansion.toString()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void cornishFisherWithoutSkewAndKurtosisIsNormal() {
        CornishFisher normal = new CornishFisher(0, 0, 0.05);

        assertThat(normal.isValid()).isTrue();
        assertThat(normal.quantile()).isEqualTo(Normal.quantile(0.05));
        assertThat(normal.meanBeyond()).isCloseTo(-2.062712807507426, within(1e-14));
        // The mean beyond is the integral of the quantiles.
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += new CornishFisher(-0.5, 2, 0.05 * (i + 0.5) / 100_000).quantile();
        }
        assertThat(new CornishFisher(-0.5, 2, 0.05).meanBeyond()).isCloseTo(sum / 100_000, within(1e-4));
    }

    @Test
    void tailRatioNeedsALossAndAGain() {
        Returns gains = Returns.of(new double[] {0.01, 0.02, 0.03}, 365);
        assertThat(TailRisk.tailRatio(gains, DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(TailRisk.tailRatio(Returns.of(new double[] {-0.01, -0.02}, 1), DEFAULTS)
                        .reason())
                .contains(Reason.OUT_OF_DOMAIN);
        assertThat(TailRisk.tailRatio(Returns.of(new double[3], 1), DEFAULTS).reason())
                .contains(Reason.ZERO_DENOMINATOR);
        RiskOptions any = DEFAULTS.withTailRatioRule(TailRatioRule.ANY_SIGNS);
        assertThat(TailRisk.tailRatio(gains, any).value()).isCloseTo(0.029 / 0.011, within(1e-13));
    }

    @Test
    void shortfallIsCoherent() {
        Random random = new Random(61);
        for (int round = 0; round < 100; round++) {
            double[] one = random.doubles(97).map(x -> x - 0.5).toArray();
            double[] two = random.doubles(97).map(x -> x - 0.5).toArray();
            double[] both = new double[97];
            Arrays.setAll(both, i -> one[i] + two[i]);
            double sum =
                    TailRisk.historicalShortfall(Returns.of(both, 1), DEFAULTS).value();
            double first =
                    TailRisk.historicalShortfall(Returns.of(one, 1), DEFAULTS).value();
            double second =
                    TailRisk.historicalShortfall(Returns.of(two, 1), DEFAULTS).value();
            assertThat(sum).isGreaterThanOrEqualTo(first + second - 1e-12);
            assertThat(first)
                    .isLessThanOrEqualTo(TailRisk.historicalVar(Returns.of(one, 1), DEFAULTS.withQuantileType(1))
                            .value());
            double milder =
                    TailRisk.historicalShortfall(Returns.of(one, 1), FIFTH).value();
            assertThat(milder).isGreaterThanOrEqualTo(first);
        }
    }

    /** 0.05 of 15 steps is three quarters of the way from -3a to a: zero, but for rounding. */
    @Test
    void takesAQuantileThatIsRoundingForZero() {
        for (int size = 1; size <= 200; size++) {
            double gain = size / 1_000.0;
            double[] returns = new double[16];
            Arrays.fill(returns, gain);
            returns[0] = -3 * gain;

            assertThat(TailRisk.tailRatio(Returns.of(returns, 365), RiskOptions.defaults())
                            .reason())
                    .as("gains of " + gain)
                    .contains(Reason.ZERO_DENOMINATOR);
        }
    }
}
