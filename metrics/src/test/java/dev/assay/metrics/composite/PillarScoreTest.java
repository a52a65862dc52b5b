package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.composite.IndicatorScore.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PillarScoreTest {

    private static final PeerScores PEERS = new PeerScores(10, 30, 90);
    private static final IndicatorScore EIGHTY = IndicatorScore.direct(80, 1, 0.9);
    private static final IndicatorScore FORTY = IndicatorScore.direct(40, 1, 0.5);

    @Test
    void isTheMeanOfWhatIsKnown() {
        Measurement score = PillarScore.of(List.of(EIGHTY, FORTY));

        assertThat(score.value()).isEqualTo(60);
        assertThat(score.conventions())
                .containsEntry("coverage", 1.0)
                .containsEntry("quality", 0.7)
                .containsEntry("lower", 60.0)
                .containsEntry("upper", 60.0);
    }

    @Test
    void leavesNoTraceOfWhatDoesNotApply() {
        Measurement score = PillarScore.of(List.of(EIGHTY, FORTY, IndicatorScore.notApplicable(5)));

        assertThat(score).isEqualTo(PillarScore.of(List.of(EIGHTY, FORTY)));
        assertThat(PillarScore.of(List.of(IndicatorScore.notApplicable(1))).reason())
                .contains(Reason.EMPTY);
        assertThat(PillarScore.coverage(List.of()).reason()).contains(Reason.EMPTY);
    }

    @Test
    void doesNotBlameAProjectForABrokenCollector() {
        List<IndicatorScore> broken = List.of(EIGHTY, FORTY, IndicatorScore.unavailable(1, PEERS));

        Measurement score = PillarScore.of(broken);

        assertThat(score.value()).isEqualTo(60);
        assertThat(score.missing()).isEqualTo(1);
        assertThat(PillarScore.coverage(broken).value()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat((double) score.conventions().get("lower")).isCloseTo(130.0 / 3, within(1e-12));
        assertThat((double) score.conventions().get("upper")).isCloseTo(70, within(1e-12));
    }

    @Test
    void hasNoScoreIfMostIsUnavailable() {
        Measurement score = PillarScore.of(List.of(EIGHTY, IndicatorScore.unavailable(1.5, PEERS)));

        assertThat(score.reason()).contains(Reason.NO_DATA);
        assertThat(score.conventions()).containsKeys("coverage", "lower", "upper");
        assertThat(PillarScore.of(List.of(EIGHTY, IndicatorScore.unavailable(1, PEERS)))
                        .value())
                .as("half is enough")
                .isEqualTo(80);
    }

    @Test
    void takesThePeersQuarterForWhatIsNotSaid() {
        Measurement score = PillarScore.of(List.of(EIGHTY, IndicatorScore.notDisclosed(1, PEERS)));

        assertThat(score.value()).isEqualTo(55);
        assertThat((double) score.conventions().get("quality")).isCloseTo(0.6, within(1e-12));
        assertThat(PillarScore.of(List.of(IndicatorScore.notDisclosed(1, PEERS)))
                        .value())
                .isEqualTo(30);
    }

    @Test
    void countsOldValuesForLess() {
        Duration month = Duration.ofDays(30);
        IndicatorScore stale = IndicatorScore.stale(40, 1, 1, month, month, PEERS);

        Measurement score = PillarScore.of(List.of(EIGHTY, stale));

        assertThat(score.value()).as("(80 + 40 / 2) / 1.5").isCloseTo(200.0 / 3, within(1e-12));
        assertThat(score.conventions()).containsEntry("coverage", 0.75);
        assertThat((double) score.conventions().get("lower")).isEqualTo((80 + 20 + 5) / 2.0);
        assertThat(stale.state()).isEqualTo(State.STALE);
        assertThat(IndicatorScore.stale(40, 1, 1, Duration.ZERO, month, PEERS).fresh())
                .isEqualTo(1);
    }

    @Test
    void multipliesPillars() {
        double[] pillars = {80, 80, 80, 80, 80, 80, 80, 5};
        double[] weights = Means.equalWeights(8);

        assertThat(OverallScore.of(pillars, weights).value()).isCloseTo(56.6, within(0.05));
        assertThat(OverallScore.of(pillars, weights, 1).value()).isCloseTo(70.6, within(0.05));
        assertThat(OverallScore.of(new double[] {100, 0}, Means.equalWeights(2)).value())
                .as("a pillar of zero counts as one")
                .isCloseTo(10, within(1e-12));
        assertThat(OverallScore.of(new double[] {100, Double.NaN}, Means.equalWeights(2))
                        .reason())
                .contains(Reason.NO_DATA);
    }

    @Test
    void isTrustedAsFarAsItsParts() {
        assertThat(OverallScore.confidence(0.83, 0.9, 11).value()).isCloseTo(0.83 * 0.9 * 0.78, within(1e-12));
        assertThat(OverallScore.confidence(1, 1, 80).value()).isZero();
        assertThat(OverallScore.confidence(1, 1, Double.NaN).reason()).contains(Reason.NO_DATA);
        assertThatThrownBy(() -> OverallScore.confidence(1.1, 1, 0)).hasMessageContaining("coverage");
        assertThatThrownBy(() -> OverallScore.confidence(-0.1, 1, 0)).hasMessageContaining("coverage");
        assertThatThrownBy(() -> OverallScore.confidence(1, 1.1, 0)).hasMessageContaining("quality");
        assertThatThrownBy(() -> OverallScore.confidence(1, -1, 0)).hasMessageContaining("quality");
        assertThatThrownBy(() -> OverallScore.confidence(1, 1, -1)).hasMessageContaining("width");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        Duration day = Duration.ofDays(1);

        assertThatThrownBy(() -> IndicatorScore.direct(101, 1, 1)).hasMessageContaining("score");
        assertThatThrownBy(() -> IndicatorScore.direct(-1, 1, 1)).hasMessageContaining("score");
        assertThatThrownBy(() -> IndicatorScore.direct(1, -1, 1)).hasMessageContaining("weight");
        assertThatThrownBy(() -> IndicatorScore.direct(1, Double.POSITIVE_INFINITY, 1))
                .hasMessageContaining("weight");
        assertThatThrownBy(() -> IndicatorScore.direct(1, 1, 2)).hasMessageContaining("grade");
        assertThatThrownBy(() -> IndicatorScore.direct(1, 1, -1)).hasMessageContaining("grade");
        assertThatThrownBy(() -> IndicatorScore.stale(1, 1, 1, day.negated(), day, PEERS))
                .hasMessageContaining("age");
        assertThatThrownBy(() -> IndicatorScore.stale(1, 1, 1, day, Duration.ZERO, PEERS))
                .hasMessageContaining("halfLife");
        assertThatThrownBy(() -> IndicatorScore.stale(1, 1, 1, day, day.negated(), PEERS))
                .hasMessageContaining("halfLife");
        assertThatThrownBy(() -> new PeerScores(-1, 2, 3)).hasMessageContaining("peers");
        assertThatThrownBy(() -> new PeerScores(3, 2, 3)).hasMessageContaining("peers");
        assertThatThrownBy(() -> new PeerScores(1, 4, 3)).hasMessageContaining("peers");
        assertThatThrownBy(() -> new PeerScores(1, 2, 101)).hasMessageContaining("peers");
        assertThatThrownBy(() -> PeerScores.of(new double[] {Double.NaN})).hasMessageContaining("none");
        assertThat(PeerScores.of(new double[] {0, 100, Double.NaN, 50, 25, 75})).isEqualTo(new PeerScores(10, 25, 90));
        assertThat(PeerScores.of(new double[] {7})).isEqualTo(new PeerScores(7, 7, 7));
    }

    @Provide
    Arbitrary<List<IndicatorScore>> pillars() {
        Arbitrary<Double> scores = Arbitraries.doubles().between(0, 100);
        return Combinators.combine(
                        Arbitraries.of(State.values()),
                        scores,
                        Arbitraries.doubles().between(0.1, 5))
                .as((state, score, weight) -> switch (state) {
                    case DIRECT -> IndicatorScore.direct(score, weight, 0.9);
                    case STALE ->
                        IndicatorScore.stale(
                                score, weight, 0.9, Duration.ofDays(Math.round(score)), Duration.ofDays(30), PEERS);
                    case NOT_APPLICABLE -> IndicatorScore.notApplicable(weight);
                    case UNAVAILABLE -> IndicatorScore.unavailable(weight, PEERS);
                    case NOT_DISCLOSED -> IndicatorScore.notDisclosed(weight, PEERS);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void isBetweenItsEndsAndTheSameInAnyOrder(@ForAll("pillars") List<IndicatorScore> pillar, @ForAll long seed) {
        List<IndicatorScore> shuffled = new ArrayList<>(pillar);
        Collections.shuffle(shuffled, new Random(seed));
        Measurement score = PillarScore.of(pillar);
        Measurement other = PillarScore.of(shuffled);

        assertThat(other.reason()).isEqualTo(score.reason());
        assertThat(other.orElse(0)).isCloseTo(score.orElse(0), within(1e-10));
        assertThat(score.orElse(0)).isBetween(0.0, 100 + 1e-10);
        assertThat(PillarScore.coverage(pillar).orElse(0)).isBetween(0.0, 1.0);
    }

    /** Disclosing what is better than the imputed score never lowers the score, and disclosing anything never the coverage. */
    @Property
    void neverPunishesDisclosure(
            @ForAll("pillars") List<IndicatorScore> pillar, @ForAll @IntRange(min = 30, max = 100) int disclosed) {
        List<IndicatorScore> before = new ArrayList<>(pillar);
        List<IndicatorScore> after = new ArrayList<>(pillar);
        before.add(IndicatorScore.notDisclosed(1, PEERS));
        after.add(IndicatorScore.direct(disclosed, 1, 0.5));

        assertThat(PillarScore.of(after).orElse(100))
                .isGreaterThanOrEqualTo(PillarScore.of(before).orElse(0) - 1e-10);
        assertThat(PillarScore.coverage(after).value())
                .isGreaterThanOrEqualTo(PillarScore.coverage(before).value());
    }

    /** Hiding the worst gains little: that is what the 25th percentile is for. */
    @Test
    void hardlyRewardsHiding() {
        double[] own = {90, 80, 70, 60, 50, 40};
        PeerScores peers = PeerScores.of(own);
        List<IndicatorScore> honest = Arrays.stream(own)
                .mapToObj(score -> IndicatorScore.direct(score, 1, 1))
                .toList();
        List<IndicatorScore> hiding = new ArrayList<>(honest);
        hiding.set(5, IndicatorScore.notDisclosed(1, peers));
        List<IndicatorScore> failing = new ArrayList<>(honest);
        failing.set(5, IndicatorScore.unavailable(1, peers));
        double score = PillarScore.of(honest).value();

        assertThat(PillarScore.of(hiding).value() - score).isBetween(0.0, 2.5);
        assertThat(PillarScore.of(failing).value() - score).as("renormalised").isGreaterThan(4.9);
    }
}
