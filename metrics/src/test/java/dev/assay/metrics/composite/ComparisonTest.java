package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Reason;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final double NONE = Double.NaN;

    @Test
    void leavesOutWhatIsMissing() {
        Scores scores = Comparison.minMax(new double[] {0, NONE, 10}, 0, 100);

        assertThat(scores.toArray()).containsExactly(0, NONE, 100);
        assertThat(scores.missing()).isEqualTo(1);
        assertThat(scores.at(1).reason()).contains(Reason.NO_DATA);
        assertThat(scores.find(1)).isEmpty();
        assertThat(scores.find(2)).hasValue(100);
        assertThat(scores.at(2).n()).isEqualTo(2);
        assertThat(scores.conventions()).containsEntry("upper", 100.0);
        assertThat(scores).hasToString("composite.min_max = [0.0, NaN, 100.0]");
    }

    @Test
    void hasNoScoresOfEqualValues() {
        double[] equal = {4, 4, 4};

        assertThat(Comparison.minMax(equal, 0, 1).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Comparison.minMax(equal, 0, 1).at(0).isDefined()).isFalse();
        assertThat(Comparison.minMax(equal, 0, 1)).hasToString("composite.min_max is undefined: ZERO_VARIANCE");
        assertThat(Comparison.zScores(equal, 1).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Comparison.robustZScores(equal).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Comparison.percentileRanks(equal).toArray()).containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void takesRoundingForNoSpread() {
        double[] rounded = {0.1 + 0.2, 0.3, 0.3};

        assertThat(Comparison.zScores(rounded, 1).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
    }

    @Test
    void measuresTinyValuesLikeGreatOnes() {
        assertThat(Comparison.zScores(new double[] {1e-200, 2e-200, 3e-200}, 1)
                        .at(2)
                        .isDefined())
                .as("squares underflow, so the spread is not known")
                .isFalse();
        assertThat(Comparison.zScores(new double[] {1e-7, 2e-7, 3e-7}, 1).at(2).value())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void isUndefinedWithoutValues() {
        double[] none = {NONE};

        assertThat(Comparison.minMax(none, 0, 1).reason()).contains(Reason.EMPTY);
        assertThat(Comparison.percentileRanks(none).reason()).contains(Reason.EMPTY);
        assertThat(Comparison.percentileRank(1, none).reason()).contains(Reason.EMPTY);
        assertThat(Comparison.percentileRank(NONE, new double[] {1}).reason()).contains(Reason.NO_DATA);
        assertThat(Comparison.distanceToTarget(none, 1, Direction.HIGHER_IS_BETTER, true)
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(Comparison.zScores(none, 0).reason()).contains(Reason.TOO_FEW);
        assertThat(Comparison.robustZScores(new double[] {1, NONE}).reason()).contains(Reason.TOO_FEW);
        assertThat(Comparison.minMax(new double[] {-1e308, 1e308}, 0, 1).reason())
                .contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void countsTiesByHalf() {
        assertThat(Comparison.percentileRanks(new double[] {1, 2, 2, 3}).toArray())
                .containsExactly(0.125, 0.5, 0.5, 0.875);
        assertThat(Comparison.percentileRank(2, new double[] {1, 2, 3, 4}).value())
                .isEqualTo(0.375);
        assertThat(Comparison.percentileRank(9, new double[] {1, 2}).value()).isEqualTo(1);
        assertThat(Comparison.percentileRanks(new double[] {-0.0, 0.0}).toArray())
                .containsExactly(0.5, 0.5);
    }

    @Test
    void keepsPercentilesWhenAllPeersAreThereTwice() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            double[] values =
                    random.ints(1 + random.nextInt(20), 0, 8).asDoubleStream().toArray();
            double[] twice = new double[2 * values.length];
            System.arraycopy(values, 0, twice, 0, values.length);
            System.arraycopy(values, 0, twice, values.length, values.length);

            double[] once = Comparison.percentileRanks(values).toArray();
            double[] doubled = Comparison.percentileRanks(twice).toArray();
            for (int i = 0; i < once.length; i++) {
                assertThat(doubled[i]).isEqualTo(once[i]);
            }
        }
    }

    @Test
    void letsNoOutlierRuleTheRobustScore() {
        double[] values = {1, 2, 3, 4, 1_000};

        assertThat(Comparison.robustZScores(values).at(0).value()).isCloseTo(-2 / 1.4826, within(1e-12));
        assertThat(Comparison.zScores(values, 0).at(4).value()).isLessThan(2.0001);
        assertThat(Comparison.robustZScores(new double[] {1, 2, 3, 4}).at(0).value())
                .isCloseTo(-1.5 / 1.4826, within(1e-12));
    }

    @Test
    void hasNoDistanceToATargetThatAllHavePassed() {
        assertThat(Comparison.distanceToTarget(new double[] {5, 6}, 5, Direction.HIGHER_IS_BETTER, false)
                        .reason())
                .contains(Reason.ZERO_DENOMINATOR);
        assertThat(Comparison.distanceToTarget(new double[] {5, 6}, 6, Direction.LOWER_IS_BETTER, false)
                        .reason())
                .contains(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        double[] one = {1};

        assertThatThrownBy(() -> Comparison.minMax(one, 1, 1)).hasMessageContaining("upper");
        assertThatThrownBy(() -> Comparison.minMax(one, NONE, 1)).hasMessageContaining("upper");
        assertThatThrownBy(() -> Comparison.minMax(one, 0, NONE)).hasMessageContaining("upper");
        assertThatThrownBy(() -> Comparison.minMax(new double[] {Double.POSITIVE_INFINITY}, 0, 1))
                .hasMessageContaining("infinite");
        assertThatThrownBy(() -> Comparison.zScores(one, 2)).hasMessageContaining("ddof");
        assertThatThrownBy(() -> Comparison.distanceToTarget(one, NONE, Direction.HIGHER_IS_BETTER, true))
                .hasMessageContaining("target");
        assertThatThrownBy(() -> Comparison.distanceToTarget(one, 1, Direction.TARGET, true))
                .hasMessageContaining("direction");
    }
}
