package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeansTest {

    private static final double NONE = Double.NaN;
    private static final MissingScores STRICT = MissingScores.undefined();

    @Test
    void letsOneBadPillarCostMoreByTheGeometricMean() {
        double[] pillars = {80, 80, 80, 80, 80, 80, 80, 5};
        double[] equal = Means.equalWeights(8);

        assertThat(Means.weighted(pillars, equal, STRICT).value()).isEqualTo(70.625);
        assertThat(Means.geometric(pillars, equal, STRICT).value()).isCloseTo(56.57, within(0.005));
    }

    @Test
    void doesWithMissingScoresWhatIsSaid() {
        double[] scores = {10, NONE, 70};
        double[] weights = {1, 2, 1};

        assertThat(Means.weighted(scores, weights, STRICT).reason()).contains(Reason.NO_DATA);
        assertThat(Means.weighted(scores, weights, MissingScores.renormalise()).value())
                .isEqualTo(40);
        assertThat(Means.weighted(scores, weights, MissingScores.impute(20)).value())
                .isEqualTo(30);
        assertThat(Means.weighted(scores, weights, MissingScores.imputeEach(new double[] {0, 30, 0}))
                        .value())
                .isEqualTo(35);
        assertThat(Means.weighted(scores, weights, MissingScores.impute(20)).conventions())
                .containsEntry("coverage", 0.5)
                .containsEntry("missing", "impute 20.0");
        assertThat(Means.weighted(scores, weights, MissingScores.impute(20)).missing())
                .isEqualTo(1);
    }

    @Test
    void isUndefinedWithoutAnythingToCount() {
        assertThat(Means.weighted(new double[] {}, new double[] {}, STRICT).reason())
                .contains(Reason.EMPTY);
        assertThat(Means.weighted(new double[] {NONE}, new double[] {1}, MissingScores.renormalise())
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(Means.weighted(new double[] {5}, new double[] {0}, STRICT).reason())
                .contains(Reason.ZERO_TOTAL);
    }

    @Test
    void changesNothingForWeightZero() {
        assertThat(Means.geometric(new double[] {4, 0, NONE}, new double[] {1, 0, 0}, STRICT)
                        .value())
                .isEqualTo(4);
    }

    @Test
    void isUndefinedForZeroAndNegativeScoresWhereItMustBe() {
        double[] equal = {1, 1};

        assertThat(Means.geometric(new double[] {1, 0}, equal, STRICT).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Means.harmonic(new double[] {1, -1}, equal, STRICT).reason()).contains(Reason.NEGATIVE_INPUT);
        assertThat(Means.power(new double[] {4, 0}, equal, 0.5, STRICT).value()).isCloseTo(1, within(1e-15));
        assertThat(Means.weighted(new double[] {1, -1}, equal, STRICT).value()).isZero();
    }

    @Test
    void growsWithThePowerFromMinimumToMaximum() {
        double[] powers = {
            Double.NEGATIVE_INFINITY, -1e6, -2, -1, -1e-9, 0, 1e-9, 0.5, 1, 2, 1e6, Double.POSITIVE_INFINITY
        };
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(6);
            double[] scores = random.doubles(size, 0.01, 100).toArray();
            double[] weights = random.doubles(size, 0.01, 5).toArray();
            double last = 0;
            for (double p : powers) {
                double mean = Means.power(scores, weights, p, STRICT).value();
                assertThat(mean).as("p " + p).isGreaterThanOrEqualTo(last * (1 - 1e-12));
                last = mean;
            }
            assertThat(Means.power(scores, weights, 0, STRICT).value())
                    .isEqualTo(Means.geometric(scores, weights, STRICT).value());
            assertThat(Means.power(scores, weights, 1, STRICT).value())
                    .isEqualTo(Means.weighted(scores, weights, STRICT).value());
        }
    }

    @Test
    void doesNotChangeWithOrderScaleOfWeightsOrUnit() {
        double[] scores = {3, 50, 7};
        double[] weights = {1, 2, 3};

        double mean = Means.power(scores, weights, -0.5, STRICT).value();

        assertThat(Means.power(new double[] {7, 3, 50}, new double[] {3, 1, 2}, -0.5, STRICT)
                        .value())
                .isCloseTo(mean, within(1e-12));
        assertThat(Means.power(scores, new double[] {10, 20, 30}, -0.5, STRICT).value())
                .isCloseTo(mean, within(1e-12));
        assertThat(Means.power(new double[] {3e-300, 50e-300, 7e-300}, weights, -0.5, STRICT)
                                .value()
                        / mean)
                .isCloseTo(1e-300, within(1e-312));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        double[] two = {1, 2};

        assertThatThrownBy(() -> Means.weighted(two, new double[] {1}, STRICT)).hasMessageContaining("weights");
        assertThatThrownBy(() -> Means.weighted(two, new double[] {1, -1}, STRICT))
                .hasMessageContaining("say so by a direction");
        assertThatThrownBy(() -> Means.weighted(two, new double[] {1, NONE}, STRICT))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> Means.weighted(two, new double[] {1, Double.POSITIVE_INFINITY}, STRICT))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> Means.weighted(new double[] {1, Double.NEGATIVE_INFINITY}, two, STRICT))
                .hasMessageContaining("scores");
        assertThatThrownBy(() -> Means.power(two, two, NONE, STRICT)).hasMessageContaining("p: NaN");
        assertThatThrownBy(() -> MissingScores.impute(NONE)).hasMessageContaining("score");
        assertThatThrownBy(() ->
                        Means.weighted(new double[] {1, NONE}, two, MissingScores.imputeEach(new double[] {1, 2, 3})))
                .hasMessageContaining("missing");
    }
}
