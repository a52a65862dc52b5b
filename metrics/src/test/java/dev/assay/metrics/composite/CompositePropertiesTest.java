package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for the parts of ratings, whatever the scores. */
class CompositePropertiesTest {

    /** Scores above 0, and weights of which not all are 0. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Weighted(double[] scores, double[] weights) {

        double power(double p) {
            return Means.power(scores, weights, p, MissingScores.undefined()).value();
        }

        @Override
        public String toString() {
            return Arrays.toString(scores) + " by " + Arrays.toString(weights);
        }
    }

    @Provide
    Arbitrary<Weighted> weighted() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(n -> Combinators.combine(
                                Arbitraries.doubles()
                                        .between(0.01, 100)
                                        .array(double[].class)
                                        .ofSize(n),
                                Arbitraries.doubles()
                                        .between(0.01, 5)
                                        .array(double[].class)
                                        .ofSize(n))
                        .as(Weighted::new));
    }

    @Property
    void aMeanLiesBetweenItsScoresAndRisesWithItsPower(@ForAll("weighted") Weighted some) {
        double least = Arrays.stream(some.scores()).min().orElseThrow();
        double largest = Arrays.stream(some.scores()).max().orElseThrow();
        double before = least;
        for (double p : new double[] {Double.NEGATIVE_INFINITY, -3, -1, 0, 0.5, 1, 2, Double.POSITIVE_INFINITY}) {
            double mean = some.power(p);

            assertThat(mean).as("p " + p).isBetween(before * (1 - 1e-12), largest * (1 + 1e-12));
            before = mean;
        }
        assertThat(some.power(Double.POSITIVE_INFINITY)).isEqualTo(largest);
    }

    @Property
    void meansTakeNeitherUnitNorOrderNorTheSumOfTheirWeights(
            @ForAll("weighted") Weighted some, @ForAll @DoubleRange(min = 0.01, max = 1_000) double factor) {
        int n = some.scores().length;
        double[] scores = new double[n];
        double[] weights = new double[n];
        Arrays.setAll(scores, i -> factor * some.scores()[n - 1 - i]);
        Arrays.setAll(weights, i -> 7 * some.weights()[n - 1 - i]);
        Weighted other = new Weighted(scores, weights);

        for (double p : new double[] {-1, 0, 1, 2}) {
            double expected = factor * some.power(p);
            assertThat(other.power(p)).as("p " + p).isCloseTo(expected, within(1e-11 * expected));
        }
    }

    @Property
    void namedMeansAreThoseOfTheirPower(@ForAll("weighted") Weighted some) {
        double[] scores = some.scores();
        double[] weights = some.weights();
        MissingScores none = MissingScores.undefined();

        assertThat(Means.weighted(scores, weights, none).value()).isCloseTo(some.power(1), within(1e-12 * 100));
        assertThat(Means.geometric(scores, weights, none).value()).isCloseTo(some.power(0), within(1e-12 * 100));
        assertThat(Means.harmonic(scores, weights, none).value()).isCloseTo(some.power(-1), within(1e-12 * 100));
    }

    @Property
    void scoresBetweenGoalpostsRiseAndStayBetweenTheirEnds(
            @ForAll @DoubleRange(min = -50, max = 150) double one,
            @ForAll @DoubleRange(min = -50, max = 150) double two,
            @ForAll @IntRange(min = 1, max = 90) int upper) {
        Bounds posts = Bounds.of(0, upper);
        double low =
                Scaling.goalposts(Math.min(one, two), posts, Transform.IDENTITY).value();
        double high =
                Scaling.goalposts(Math.max(one, two), posts, Transform.IDENTITY).value();
        double mirrored = Scaling.goalposts(Math.min(one, two), posts.lowerIsBetter(), Transform.IDENTITY)
                .value();

        assertThat(low).isBetween(0.0, 100.0).isLessThanOrEqualTo(high);
        assertThat(high).isBetween(0.0, 100.0);
        assertThat(low + mirrored).as("the mirror").isCloseTo(100, within(1e-12 * 100));
    }

    @Property
    void ranksAreTheSameOfRepeatedPeersAndTurnWithTheirSigns(@ForAll("weighted") Weighted some) {
        double[] peers = some.scores();
        double value = peers[0];
        double[] twice = Arrays.copyOf(peers, 2 * peers.length);
        System.arraycopy(peers, 0, twice, peers.length, peers.length);
        double rank = Comparison.percentileRank(value, peers).value();

        assertThat(rank).isBetween(0.0, 1.0);
        assertThat(Comparison.percentileRank(value, twice).value()).isCloseTo(rank, within(1e-15));
        double[] turned = Arrays.stream(peers).map(peer -> -peer).toArray();
        assertThat(Comparison.percentileRank(-value, turned).value()).isCloseTo(1 - rank, within(1e-15));
    }
}
