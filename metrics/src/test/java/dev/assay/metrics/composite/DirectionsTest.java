package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.concentration.ConcentrationMetrics;
import dev.assay.metrics.development.DevelopmentMetrics;
import dev.assay.metrics.governance.GovernanceMetrics;
import dev.assay.metrics.security.SecurityMetrics;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which end is good comes from the descriptor of what is measured. */
class DirectionsTest {

    private static final Metric HIGHER = ConcentrationMetrics.NAKAMOTO_COEFFICIENT;
    private static final Metric LOWER = SecurityMetrics.INCIDENTS;
    private static final Metric NEITHER = GovernanceMetrics.PASS_RATE;

    private static double[] oneToTwenty() {
        double[] peers = new double[20];
        Arrays.setAll(peers, i -> i + 1);
        return peers;
    }

    @Test
    void areNotAllTheSame() {
        assertThat(CompositeMetrics.all())
                .filteredOn(metric -> metric.direction() == Direction.NEUTRAL)
                .containsExactlyInAnyOrder(
                        CompositeMetrics.LOG1P,
                        CompositeMetrics.STRESS_DELTA,
                        CompositeMetrics.MIN_MAX,
                        CompositeMetrics.PERCENTILE_RANK,
                        CompositeMetrics.Z_SCORE,
                        CompositeMetrics.ROBUST_Z,
                        CompositeMetrics.WINSORISE,
                        CompositeMetrics.CRITICALITY_SCORE);
        assertThat(CompositeMetrics.all()).noneMatch(metric -> metric.direction() == Direction.LOWER_IS_BETTER);
    }

    @Test
    void mirrorBounds() {
        assertThat(Scaling.goalposts(2, Bounds.of(HIGHER, 0, 10), Transform.IDENTITY)
                        .value())
                .isEqualTo(20);
        assertThat(Scaling.goalposts(2, Bounds.of(LOWER, 0, 10), Transform.IDENTITY)
                        .value())
                .isEqualTo(80);
        assertThatThrownBy(() -> Bounds.of(NEITHER, 0, 10)).hasMessageContaining("direction");
    }

    @Test
    void mirrorOutranking() {
        double[][] matrix = {{9, 5}, {7, 1}, {8, 3}};
        double[] weights = {1, 2};

        assertThat(Copeland.scores(matrix, List.of(HIGHER, LOWER), weights).toArray())
                .containsExactly(-2, 2, 0);
        assertThat(Copeland.scores(matrix, List.of(HIGHER, HIGHER), weights).toArray())
                .containsExactly(2, -2, 0);
        assertThatThrownBy(() -> Copeland.scores(matrix, List.of(HIGHER, NEITHER), weights))
                .hasMessageContaining("pass_rate");
        assertThatThrownBy(() -> Copeland.scores(matrix, List.of(HIGHER), weights))
                .hasMessageContaining("indicators");
    }

    @Test
    void turnPercentilesRound() {
        Measurement few = PeerPercentile.of(LOWER, 1, oneToTwenty());

        assertThat(few.value()).as("nobody has fewer incidents").isEqualTo(0.975);
        assertThat(PeerPercentile.of(HIGHER, 1, oneToTwenty()).value()).isEqualTo(0.025);
        assertThat(PeerPercentile.of(NEITHER, 1, oneToTwenty()).reason()).contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void givePercentilesTheirInterval() {
        Measurement middle = PeerPercentile.of(HIGHER, 10.5, oneToTwenty());

        assertThat(middle.value()).isEqualTo(0.5);
        assertThat((double) middle.conventions().get("lower 95 %")).isCloseTo(0.30, within(0.005));
        assertThat((double) middle.conventions().get("upper 95 %")).isCloseTo(0.70, within(0.005));
        assertThat(PeerPercentile.of(HIGHER, 1, Arrays.copyOf(oneToTwenty(), 19))
                        .reason())
                .contains(Reason.TOO_FEW);
        assertThat(PeerPercentile.of(HIGHER, Double.NaN, oneToTwenty()).reason())
                .contains(Reason.NO_DATA);
        assertThat((double) PeerPercentile.of(HIGHER, 99, oneToTwenty())
                        .conventions()
                        .get("upper 95 %"))
                .isEqualTo(1);
    }

    @Test
    void canBeABand() {
        TargetBand inflation = new TargetBand(-0.02, 0, 0.02, 0.10);

        assertThat(Scaling.band(0.01, inflation).value()).isEqualTo(100);
        assertThat(Scaling.band(0.06, inflation).value()).isCloseTo(50, within(1e-12));
        assertThat(Scaling.band(-0.01, inflation).value()).isCloseTo(50, within(1e-12));
        assertThat(Scaling.band(0.3, inflation).value()).isZero();
        assertThat(Scaling.band(-3, inflation).value()).isZero();
        assertThat(Scaling.band(Double.NaN, inflation).reason()).contains(Reason.NO_DATA);
        assertThatThrownBy(() -> new TargetBand(0, 0, 1, 2)).hasMessageContaining("band");
        assertThatThrownBy(() -> new TargetBand(0, 2, 1, 3)).hasMessageContaining("band");
        assertThatThrownBy(() -> new TargetBand(0, 1, 2, 2)).hasMessageContaining("band");
        assertThatThrownBy(() -> new TargetBand(Double.NEGATIVE_INFINITY, 1, 2, 3))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new TargetBand(0, 1, 2, Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite");
    }

    @Test
    void doNotRewardSplittingCommits() {
        assertThat(List.of(DevelopmentMetrics.COMMITS, DevelopmentMetrics.COMMIT_FREQUENCY))
                .allMatch(metric -> metric.direction() == Direction.NEUTRAL);
    }
}
