package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. */
class PeerDefectsCompositeTest {

    /** criticality_score accepts bounds that are equal or turned round, and divides by the logarithm of one. */
    @Test
    void boundsHaveAnOrder() {
        assertThatThrownBy(() -> Bounds.of(40, 20)).hasMessageContaining("lower");
        assertThatThrownBy(() -> Scaling.normalizedInput(40, Bounds.of(40, 40), InputScale.ZIPFIAN))
                .hasMessageContaining("bounds");
    }

    /** The README of criticality_score prints 0.99107 for Kubernetes; its present configuration gives 0.89753. */
    @Test
    void bothFormsAreThereByName() {
        Map<String, Double> kubernetes = new HashMap<>(Map.of(
                "created_since", 87.0,
                "updated_since", 0.0,
                "contributor_count", 3_999.0,
                "org_count", 5.0,
                "commit_frequency", 97.2,
                "recent_releases_count", 70.0,
                "updated_issues_count", 5_395.0,
                "closed_issues_count", 3_062.0,
                "comment_frequency", 5.5,
                "dependents_count", 454_393.0));

        assertThat(CriticalityScore.original().of(kubernetes).value()).isCloseTo(0.991067, within(5e-7));
        assertThat(CriticalityScore.configured().of(kubernetes).value()).isCloseTo(0.897530, within(5e-7));
    }

    /** Pike's formula reaches 1.1176 by its negative weight; the Python tool clamps it to 1, so that the best are all alike. */
    @Test
    void aNegativeWeightIsNoDirection() {
        Map<String, Double> best = new HashMap<>();
        CriticalityScore.configured().signals().forEach((name, signal) -> best.put(name, signal.threshold()));
        best.put("updated_since", 0.0);

        assertThat(CriticalityScore.original().of(best).value()).isCloseTo(1.1176, within(5e-5));
        assertThat(CriticalityScore.configured().of(best).value()).isEqualTo(1, within(1e-12));
        assertThatThrownBy(() -> Means.weighted(new double[] {1, 2}, new double[] {1, -1}, MissingScores.undefined()))
                .hasMessageContaining("direction");
    }

    /** criticality_score and Scorecard leave what is missing out of both sums: hiding the worst gains points, unseen. */
    @Test
    void hidingIsSeen() {
        double[] hidden = {90, 80, Double.NaN};
        double[] weights = {1, 1, 1};

        Measurement renormalised = Means.weighted(hidden, weights, MissingScores.renormalise());

        assertThat(renormalised.value()).as("57 with the 0.5 that is hidden").isEqualTo(85);
        assertThat((double) renormalised.conventions().get("coverage")).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(renormalised.missing()).isEqualTo(1);
        assertThat(Means.weighted(hidden, weights, MissingScores.undefined()).reason())
                .contains(Reason.NO_DATA);
    }

    /** oss-compass takes what is missing for the worst: a broken collector looks like a bad project. */
    @Test
    void missingIsNotWorst() {
        double[] broken = {90, Double.NaN};

        assertThat(Means.weighted(broken, Means.equalWeights(2), MissingScores.renormalise())
                        .value())
                .isEqualTo(90);
    }

    /** oss-compass has 0.2090 beside 0.02090: weights that do not sum to 1 move the scale. Here they cannot. */
    @Test
    void weightsDoNotMoveTheScale() {
        double[] scores = {60, 80, 70};
        double[] weights = {0.2090, 0.0209, 0.9};
        double added = 60 * 0.2090 + 80 * 0.0209 + 70 * 0.9;

        Measurement slip = Means.weighted(scores, weights, MissingScores.undefined());

        assertThat(added).as("above the scale by the weights that are too many").isCloseTo(77.212, within(1e-9));
        assertThat(slip.value()).isCloseTo(added / (0.2090 + 0.0209 + 0.9), within(1e-12));
    }
}
