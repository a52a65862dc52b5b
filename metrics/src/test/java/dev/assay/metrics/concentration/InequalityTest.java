package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import org.junit.jupiter.api.Test;

class InequalityTest {

    private static final Distribution SAMPLE = Distribution.of(1, 2, 3, 6);
    private static final Distribution WITH_ZEROS = Distribution.of(432, 0, 0, 0);

    @Test
    void measuresTheSampleAsByHand() {
        double[] r = {1 / 3.0, 2 / 3.0, 1, 2};
        double theil = 0;
        double logs = 0;
        for (double each : r) {
            theil += each * Math.log(each) / 4;
            logs -= Math.log(each) / 4;
        }
        assertThat(Inequality.theilT(SAMPLE).value()).isCloseTo(theil, within(1e-15));
        assertThat(Inequality.theilL(SAMPLE).value()).isCloseTo(logs, within(1e-15));
        assertThat(Inequality.atkinson(SAMPLE, 1).value()).isCloseTo(1 - Math.exp(-logs), within(1e-15));
        assertThat(Inequality.atkinson(SAMPLE, 2).value()).isCloseTo(1 - 4 / (3 + 1.5 + 1 + 0.5), within(1e-15));
        assertThat(Inequality.generalizedEntropy(SAMPLE, 2).value())
                .isCloseTo((4 / 9.0 + 1 / 9.0 + 1) / 8, within(1e-15));
        assertThat(Inequality.generalizedEntropy(SAMPLE, 3).value())
                .isCloseTo((1 / 27.0 + 8 / 27.0 + 1 + 8 - 4) / 24, within(1e-15));
        assertThat(Inequality.generalizedEntropy(SAMPLE, -1).value())
                .isCloseTo((3 + 1.5 + 1 + 0.5 - 4) / 8, within(1e-15));
        assertThat(Inequality.hoover(SAMPLE).value()).isEqualTo(0.25);
        assertThat(Inequality.coefficientOfVariation(SAMPLE).value()).isCloseTo(Math.sqrt(14 / 9.0 / 4), within(1e-15));
    }

    /** R's ineq drops zeros first and answers 0. */
    @Test
    void entitiesWithNothingCount() {
        assertThat(Inequality.theilT(WITH_ZEROS).value()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Inequality.hoover(WITH_ZEROS).value()).isEqualTo(0.75);
        assertThat(Inequality.coefficientOfVariation(WITH_ZEROS).value()).isCloseTo(Math.sqrt(3), within(1e-15));
        assertThat(Inequality.atkinson(WITH_ZEROS, 0.5).value()).isCloseTo(0.75, within(1e-15));
        assertThat(Inequality.atkinson(WITH_ZEROS, 0.8).value()).isCloseTo(1 - Math.pow(0.25, 4), within(1e-14));
        assertThat(Inequality.atkinson(WITH_ZEROS, 1).value()).isEqualTo(1);
        assertThat(Inequality.atkinson(WITH_ZEROS, 3).value()).isEqualTo(1);
        assertThat(Inequality.generalizedEntropy(WITH_ZEROS, 0.4).value())
                .isCloseTo((Math.pow(4, 0.4) - 4) / (4 * 0.4 * -0.6), within(1e-14));
        assertThat(Inequality.theilL(WITH_ZEROS).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Inequality.generalizedEntropy(WITH_ZEROS, 0).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Inequality.generalizedEntropy(WITH_ZEROS, -2).reason()).contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void mixedZerosGiveWhatTheFormulaGives() {
        Distribution mixed = Distribution.of(0, 1, 3, 0);

        assertThat(Inequality.theilT(mixed).value()).isCloseTo(3 * Math.log(3) / 4, within(1e-15));
        assertThat(Inequality.coefficientOfVariation(mixed).value()).isCloseTo(Math.sqrt(6 / 4.0), within(1e-15));
        assertThat(Entropy.shannon(mixed, Math.E).value()).isCloseTo(Math.log(4) - 0.75 * Math.log(3), within(1e-15));
    }

    @Test
    void theGeneralizedEntropyContainsTheOthers() {
        double cv = Inequality.coefficientOfVariation(SAMPLE).value();

        assertThat(Inequality.generalizedEntropy(SAMPLE, 1).value())
                .isEqualTo(Inequality.theilT(SAMPLE).value());
        assertThat(Inequality.generalizedEntropy(SAMPLE, 0).value())
                .isEqualTo(Inequality.theilL(SAMPLE).value());
        assertThat(Inequality.generalizedEntropy(SAMPLE, 2).value()).isCloseTo(cv * cv / 2, within(1e-15));
        for (double tiny : new double[] {1e-6, 1e-9, 1e-13}) {
            assertThat(Inequality.generalizedEntropy(SAMPLE, 1 + tiny).value())
                    .isCloseTo(Inequality.theilT(SAMPLE).value(), within(2 * tiny + 1e-15));
            assertThat(Inequality.generalizedEntropy(SAMPLE, tiny).value())
                    .isCloseTo(Inequality.theilL(SAMPLE).value(), within(2 * tiny + 1e-15));
        }
    }

    @Test
    void theGeneralizedEntropySaysWhenItIsTooLarge() {
        assertThat(Inequality.generalizedEntropy(Distribution.of(1, 1, 1, 1, 5_000_000), 2_000)
                        .reason())
                .contains(Reason.OUT_OF_DOMAIN);
        assertThat(Inequality.generalizedEntropy(Distribution.of(), 2).reason()).contains(Reason.EMPTY);
    }

    @Test
    void atkinsonGrowsWithEpsilonWithoutAStep() {
        double before = 0;
        for (double epsilon :
                new double[] {0, 1e-9, 0.2, 0.5, 0.50001, 0.9999999, 1, 1.0000001, 1.9, 2, 2.1, 20, 1e3}) {
            double index = Inequality.atkinson(SAMPLE, epsilon).value();
            assertThat(index).as("epsilon " + epsilon).isGreaterThanOrEqualTo(before);
            before = index;
        }
        assertThat(before).isCloseTo(2 / 3.0, within(1e-3));
        assertThat(Inequality.atkinson(SAMPLE, 1e-10).value())
                .isCloseTo(1e-10 * Inequality.theilT(SAMPLE).value(), withPercentage(1e-6));
        assertThat(Inequality.atkinson(SAMPLE, 0.5).value())
                .isCloseTo(Inequality.atkinson(SAMPLE, Math.nextUp(0.5)).value(), within(1e-14));
        assertThat(Inequality.atkinson(Distribution.of(1, 1_000_000_000_000_000L), 100)
                        .value())
                .isBetween(1 - 1e-14, 1.0);
    }

    @Test
    void nearlyEqualAmountsKeepTheirDigits() {
        long unit = 1_000_000_000L;
        Distribution nearlyEqual = Distribution.of(unit - 1, unit + 1);

        assertThat(Inequality.coefficientOfVariation(nearlyEqual).value()).isCloseTo(1e-9, withPercentage(1e-5));
        assertThat(Inequality.hoover(nearlyEqual).value()).isEqualTo(0.5e-9);
        assertThat(Concentration.gini(nearlyEqual).value()).isEqualTo(0.5e-9);
        assertThat(Inequality.theilT(nearlyEqual).value()).isBetween(0.0, 1e-15);
    }

    @Test
    void theLorenzAsymmetryInterpolatesOrTakesTheMiddle() {
        assertThat(Inequality.lorenzAsymmetry(Distribution.of(1, 4)).value()).isCloseTo(1.35, within(1e-15));
        assertThat(Inequality.lorenzAsymmetry(Distribution.of(1, 2, 3)).value()).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(Inequality.lorenzAsymmetry(Distribution.of(5, 5)).value()).isEqualTo(1);
        assertThat(Inequality.lorenzAsymmetry(Distribution.of(5)).value()).isEqualTo(1);
        // The mean of 3 is a quarter of the way from 2 to 6.
        assertThat(Inequality.lorenzAsymmetry(Distribution.of(1, 2, 6)).value())
                .isCloseTo((2 + 0.25) / 3 + (3 + 0.25 * 6) / 9, within(1e-15));
    }

    @Test
    void refusesArgumentsThatMakeNoSense() {
        assertThatThrownBy(() -> Inequality.atkinson(SAMPLE, -0.1)).hasMessageStartingWith("epsilon:");
        assertThatThrownBy(() -> Inequality.atkinson(SAMPLE, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("epsilon:");
        assertThatThrownBy(() -> Inequality.generalizedEntropy(SAMPLE, Double.NaN))
                .hasMessageStartingWith("alpha:");
    }

    @Test
    void theLorenzCurveIsReadBetweenItsPoints() {
        LorenzCurve curve = Inequality.lorenzCurve(SAMPLE);

        assertThat(curve.isDefined()).isTrue();
        assertThat(curve.metric()).isEqualTo(ConcentrationMetrics.LORENZ_CURVE);
        assertThat(curve.size()).isEqualTo(5);
        assertThat(curve.population(3)).isEqualTo(0.75);
        assertThat(curve.share(3)).isEqualTo(0.5);
        assertThat(curve.shares()).containsExactly(0, 1 / 12.0, 0.25, 0.5, 1);
        assertThat(curve.at(0)).isZero();
        assertThat(curve.at(1)).isEqualTo(1);
        assertThat(curve.at(0.875)).isEqualTo(0.75);
        assertThatThrownBy(() -> curve.at(1.1)).hasMessageStartingWith("part:");
        assertThatThrownBy(() -> curve.at(-0.1)).hasMessageStartingWith("part:");
        assertThatThrownBy(() -> curve.share(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void thereIsNoLorenzCurveWithoutShares() {
        LorenzCurve none = Inequality.lorenzCurve(Distribution.of(0));

        assertThat(none.isDefined()).isFalse();
        assertThat(none.reason()).contains(Reason.ZERO_TOTAL);
        assertThat(none.size()).isZero();
        assertThatThrownBy(() -> none.at(0.5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> none.population(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
