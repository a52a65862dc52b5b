package dev.assay.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharpeRatioTest {

    private static final SharpeRatio DAILY = SharpeRatio.of(365);

    private static double[] normal(long seed, int n, double mean, double autocorrelation) {
        Random random = new Random(seed);
        double[] returns = new double[n];
        double noise = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            returns[i] = mean + 0.01 * noise;
            noise = autocorrelation * noise + Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
        }
        return returns;
    }

    @Test
    void ofAHandfulByHand() {
        Measurement ratio =
                SharpeRatio.of(4).withRiskFree(0.01).withLags(0).measure(new double[] {0.03, Double.NaN, -0.01, 0.04});

        // Over 0.01: 0.02, -0.02, 0.03; mean 0.01, squares 0.0014, sd with n - 1 is 0.0264575.
        assertThat(ratio.value()).isCloseTo(2 * 0.01 / Math.sqrt(0.0014 / 2), within(1e-12));
        assertThat(ratio.n()).isEqualTo(3);
        assertThat(ratio.missing()).isEqualTo(1);
        assertThat(ratio.conventions()).containsEntry("lags", 0).containsEntry("riskFreePerPeriod", 0.01);
    }

    @Test
    void theErrorOfIndependentNormalReturnsIsLosFormula() {
        double[] returns = normal(1, 20_000, 0.005, 0);

        Measurement ratio = SharpeRatio.of(1).withLags(0).measure(returns);

        double expected = Math.sqrt((1 + ratio.value() * ratio.value() / 2) / returns.length);
        assertThat(ratio.standardError().getAsDouble()).isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void theErrorCoversWhatRepetitionShows() {
        for (double autocorrelation : new double[] {0, 0.3}) {
            double[] ratios = new double[400];
            double errors = 0;
            for (int i = 0; i < ratios.length; i++) {
                Measurement ratio = SharpeRatio.of(1).withLags(12).measure(normal(i, 1000, 0.001, autocorrelation));
                ratios[i] = ratio.value();
                errors += ratio.standardError().getAsDouble() / ratios.length;
            }
            double mean = Arrays.stream(ratios).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(ratios)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow());

            assertThat(errors).as("at " + autocorrelation).isCloseTo(spread, within(0.12 * spread));
        }
    }

    @Test
    void autocorrelationMakesAYearWorthLess() {
        double[] trending = normal(3, 5000, 0.001, 0.3);
        double[] independent = normal(3, 5000, 0.001, 0);

        double worth = DAILY.withLags(20).adjusted(trending).value()
                / DAILY.withLags(20).measure(trending).value();

        // q / sqrt(q + 2 sum (q - k) 0.3^k) is sqrt(q) / sqrt(1 + 2 * 0.3 / 0.7) in the limit.
        assertThat(worth).isCloseTo(1 / Math.sqrt(1 + 0.6 / 0.7), within(0.05));
        assertThat(DAILY.withLags(0).adjusted(independent).value())
                .isCloseTo(DAILY.measure(independent).value(), within(1e-9));
        assertThat(SharpeRatio.of(20)
                        .withLags(1)
                        .adjusted(new double[] {0.1, -0.1, 0.1, -0.1, 0.11, -0.09})
                        .reason())
                .contains(Reason.INVALID_APPROXIMATION);
    }

    @Test
    void returnsWithoutSpreadHaveNoRatio() {
        double[] growth = new double[99];
        Arrays.setAll(growth, i -> 100 * Math.pow(1.001, i + 1) / (100 * Math.pow(1.001, i)) - 1);

        assertThat(DAILY.measure(growth).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(DAILY.measure(new double[] {0.01, 0.01}).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(DAILY.measure(new double[] {0.01}).reason()).contains(Reason.TOO_FEW);
        assertThat(DAILY.measure(new double[] {Double.NaN}).reason()).contains(Reason.EMPTY);
        assertThat(DAILY.adjusted(new double[] {0.01, 0.01}).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(DAILY.deflated(new double[] {0.01, 0.01}, Trials.of(2)).reason())
                .contains(Reason.ZERO_VARIANCE);
    }

    /** The numerical example of Bailey and Lopez de Prado (2014): SR 2.5 a year, 1,250 days of 250, skew -3, kurtosis 10. */
    @Test
    void thePapersExample() {
        Trials hundred = Trials.of(100, 0.5 / 250);
        double ratio = 2.5 / Math.sqrt(250);

        assertThat(hundred.expectedMaximum(1250)).isCloseTo(0.1132, within(5e-5));
        assertThat(SharpeRatio.probability(ratio, hundred.expectedMaximum(1250), 1250, -3, 10))
                .isCloseTo(0.9004, within(5e-5));
        assertThat(SharpeRatio.probability(ratio, 0, 1250, 40, 1)).isNaN();
    }

    @Test
    void theExpectedBestIsThatOfSimulation() {
        Random random = new Random(7);
        double sum = 0;
        for (int round = 0; round < 4000; round++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int trial = 0; trial < 50; trial++) {
                best = Math.max(best, random.nextGaussian());
            }
            sum += best / 4000;
        }

        assertThat(Trials.of(50, 1).expectedMaximum(1)).isCloseTo(sum, within(0.03));
        assertThat(Trials.of(50).expectedMaximum(400)).isCloseTo(sum / 20, within(0.002));
    }

    @Test
    void moreTrialsAreLessConvincing() {
        double[] returns = normal(5, 1000, 0.001, 0);
        double before = 1;
        for (int trials : new int[] {1, 2, 10, 100, 10_000}) {
            Measurement deflated = DAILY.deflated(returns, Trials.of(trials));
            assertThat(deflated.value()).isLessThan(before);
            assertThat(deflated.conventions()).containsEntry("sharpeVariance", "1/n");
            before = deflated.value();
        }
    }

    @Test
    void withoutTheNumberOfTrialsThereIsNothingToDeflateBy() {
        Measurement deflated = DAILY.deflated(normal(5, 100, 0.001, 0));

        assertThat(deflated.reason()).contains(Reason.NO_DATA);
        assertThat(deflated.flags()).containsExactly(Flag.TRIALS_UNKNOWN);
    }

    @Test
    void trialsMayBeGivenByTheirRatios() {
        Trials trials = Trials.ofRatios(new double[] {0.01, 0.02, 0.03});

        assertThat(trials.count()).isEqualTo(3);
        assertThat(trials.expectedMaximum(10)).isEqualTo(Trials.of(3, 0.0001).expectedMaximum(99), within(1e-12));
        assertThat(trials).asString().startsWith("3 trials, variance");
        assertThat(Trials.of(3)).hasToString("3 trials");
        assertThat(DAILY.deflated(normal(5, 100, 0.001, 0), trials).conventions())
                .containsEntry("sharpeVariance", "of the trials");
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("periodsPerYear", () -> SharpeRatio.of(0));
        refuses("periodsPerYear", () -> SharpeRatio.of(Double.POSITIVE_INFINITY));
        refuses("perPeriod", () -> DAILY.withRiskFree(Double.NaN));
        refuses("perPeriod", () -> DAILY.withRiskFree(Double.POSITIVE_INFINITY));
        refuses("lags", () -> DAILY.withLags(-1));
        refuses("returns", () -> DAILY.measure(new double[] {-1.1}));
        refuses("returns", () -> DAILY.measure(new double[] {Double.POSITIVE_INFINITY}));
        refuses("count", () -> Trials.of(0));
        refuses("variance", () -> Trials.of(2, -1));
        refuses("variance", () -> Trials.of(2, Double.POSITIVE_INFINITY));
        refuses("ratios", () -> Trials.ofRatios(new double[] {1}));
    }

    private static void refuses(String argument, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith(argument);
    }
}
