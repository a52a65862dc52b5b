package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final double[] EQUAL = {1, 1, 1, 1};
    private static final MonteCarlo CERTAIN =
            MonteCarlo.draws(1_000).withWeightSpread(0).withPowers(1);

    private static List<UncertainScore> exact(double... scores) {
        return Arrays.stream(scores)
                .mapToObj(each -> UncertainScore.of(each, 0))
                .toList();
    }

    private static double end(Measurement found, String which) {
        return (double) found.conventions().get(which);
    }

    @Test
    void nothingUnknownLeavesNoWidth() {
        Measurement found = CERTAIN.interval(exact(80, 60, 40, 20), EQUAL, new Random(1));

        assertThat(found.value()).isEqualTo(50);
        assertThat(end(found, "lower 5 %")).isEqualTo(50);
        assertThat(end(found, "upper 95 %")).isEqualTo(50);
        assertThat(found.n()).isEqualTo(4);
    }

    /** The mean of four scores with an error of 10 has one of 5, of which 90 % lie within 1.645. */
    @Test
    void errorsOfMeasurementGiveTheIntervalOfTheirMean() {
        List<UncertainScore> pillars = Collections.nCopies(4, UncertainScore.of(50, 10));
        MonteCarlo many = MonteCarlo.draws(40_000).withWeightSpread(0).withPowers(1);

        Measurement found = many.interval(pillars, EQUAL, new Random(2));

        assertThat(found.value()).isCloseTo(50, within(0.15));
        assertThat(end(found, "lower 5 %")).isCloseTo(50 - 1.645 * 5, within(0.2));
        assertThat(end(found, "upper 95 %")).isCloseTo(50 + 1.645 * 5, within(0.2));
    }

    /** sd of the mean = spread / k * sqrt(k / (k - 1)) * norm of the deviations, for Dirichlet weights of k equal ones. */
    @Test
    void weightsSpreadAsAsked() {
        Random random = new Random(3);
        WeightDraws draws = new WeightDraws(EQUAL, 0.25, random);
        int many = 50_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < many; i++) {
            double[] drawn = draws.next();
            assertThat(Arrays.stream(drawn).sum()).isCloseTo(1, within(1e-12));
            sum += drawn[0];
            squares += drawn[0] * drawn[0];
        }
        double mean = sum / many;
        assertThat(mean).isCloseTo(0.25, within(1e-3));
        assertThat(Math.sqrt(squares / many - mean * mean) / mean).isCloseTo(0.25, within(0.005));
    }

    @Test
    void smallAndZeroWeightsKeepTheirMeans() {
        WeightDraws draws = new WeightDraws(new double[] {0.98, 0.02, 0}, 0.9, new Random(4));
        double small = 0;
        int many = 50_000;
        for (int i = 0; i < many; i++) {
            double[] drawn = draws.next();
            small += drawn[1] / many;
            assertThat(drawn[2]).isZero();
        }
        assertThat(small).isCloseTo(0.02, within(2e-3));
    }

    @Test
    void weightsAndPowersAreChoicesThatWiden() {
        List<UncertainScore> pillars = exact(90, 70, 50, 10);

        Measurement byWeights = CERTAIN.withWeightSpread(0.25).interval(pillars, EQUAL, new Random(5));
        Measurement byPowers = CERTAIN.withPowers(0, 1).interval(pillars, EQUAL, new Random(5));

        assertThat(end(byWeights, "lower 5 %")).isBetween(40.0, 54.0);
        assertThat(end(byWeights, "upper 95 %")).isBetween(56.0, 70.0);
        assertThat(end(byPowers, "lower 5 %"))
                .isEqualTo(
                        OverallScore.of(new double[] {90, 70, 50, 10}, EQUAL, 0).value());
        assertThat(end(byPowers, "upper 95 %")).isEqualTo(55);
    }

    @Test
    void whatIsMissingIsDrawnFromThePeers() {
        UncertainScore missing = UncertainScore.missing(new double[] {0, 100});

        Measurement found =
                CERTAIN.interval(List.of(missing, UncertainScore.of(50, 0)), new double[] {1, 1}, new Random(6));

        assertThat(end(found, "lower 5 %")).isEqualTo(25.5);
        assertThat(end(found, "upper 95 %")).isEqualTo(75);
        assertThat(found.n()).isEqualTo(1);
        assertThat(found.missing()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameAndDrawsStayInRange() {
        List<UncertainScore> pillars = List.of(UncertainScore.of(99, 40), UncertainScore.of(1, 40));
        MonteCarlo usual = MonteCarlo.draws(200);

        Measurement one = usual.interval(pillars, new double[] {2, 1}, new Random(7));

        assertThat(usual.interval(pillars, new double[] {2, 1}, new Random(7))).isEqualTo(one);
        assertThat(usual.interval(pillars, new double[] {2, 1}, new Random(8))).isNotEqualTo(one);
        assertThat(end(one, "lower 5 %")).isGreaterThanOrEqualTo(1);
        assertThat(end(one, "upper 95 %")).isLessThanOrEqualTo(100);
    }

    /** The difference of two scores with an error of 10 has one of 14.1: 10 points apart is above in 76 %. */
    @Test
    void theBetterOneIsAboveAsOftenAsItsErrorsSay() {
        MonteCarlo many = MonteCarlo.draws(20_000).withWeightSpread(0).withPowers(1);
        List<UncertainScore> better = List.of(UncertainScore.of(55, 10));
        List<UncertainScore> worse = List.of(UncertainScore.of(45, 10));
        double[] weight = {1};

        Measurement above = many.probabilityAbove(better, worse, weight, new Random(9));

        assertThat(above.value()).isCloseTo(0.7602, within(0.012));
        assertThat(above.standardError().orElseThrow()).isCloseTo(0.003, within(1e-3));
        assertThat(many.probabilityAbove(exact(3), exact(3), weight, new Random(9))
                        .value())
                .isEqualTo(0.5);
        // Weights are drawn once for both, so what is better in each pillar is always above.
        assertThat(MonteCarlo.draws(500)
                        .probabilityAbove(exact(50, 90), exact(49, 89), new double[] {1, 1}, new Random(1))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrong() {
        Random random = new Random(1);
        assertThatThrownBy(() -> MonteCarlo.draws(19)).hasMessageContaining("number");
        assertThatThrownBy(() -> CERTAIN.withWeightSpread(1.1)).hasMessageContaining("part");
        assertThatThrownBy(CERTAIN::withPowers).hasMessageContaining("of: none");
        assertThatThrownBy(() -> CERTAIN.withPowers(Double.NaN)).hasMessageContaining("of: none, or not finite");
        assertThatThrownBy(() -> CERTAIN.interval(List.of(), new double[0], random))
                .hasMessageContaining("pillars");
        assertThatThrownBy(() -> CERTAIN.interval(exact(1), EQUAL, random)).hasMessageContaining("weights: 4 for 1");
        assertThatThrownBy(() -> CERTAIN.interval(exact(1), new double[] {-1}, random))
                .hasMessageContaining("weights: negative");
        assertThatThrownBy(() -> CERTAIN.interval(exact(1), new double[] {0}, random))
                .hasMessageContaining("weights: their sum");
        assertThatThrownBy(() -> CERTAIN.probabilityAbove(exact(1), exact(1, 2), new double[] {1}, random))
                .hasMessageContaining("other: 2 pillars");
        assertThatThrownBy(() -> UncertainScore.of(101, 1)).hasMessageContaining("score");
        assertThatThrownBy(() -> UncertainScore.of(50, -1)).hasMessageContaining("standardError");
        assertThatThrownBy(() -> UncertainScore.missing(new double[0])).hasMessageContaining("peers: none");
        assertThatThrownBy(() -> UncertainScore.missing(new double[] {-1})).hasMessageContaining("peers");
    }
}
