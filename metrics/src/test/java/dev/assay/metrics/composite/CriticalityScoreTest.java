package dev.assay.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import dev.assay.metrics.composite.CriticalityScore.Signal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriticalityScoreTest {

    private static final Map<String, Double> KUBERNETES = Map.of(
            "created_since", 87.0,
            "updated_since", 0.0,
            "contributor_count", 3_999.0,
            "org_count", 5.0,
            "commit_frequency", 97.2,
            "recent_releases_count", 70.0,
            "updated_issues_count", 5_395.0,
            "closed_issues_count", 3_062.0,
            "comment_frequency", 5.5,
            "dependents_count", 454_393.0);

    @Test
    void givesWhatTheDocumentationPrintsByTheOldFormulaOnly() {
        assertThat(CriticalityScore.original().of(KUBERNETES).value()).isCloseTo(0.99107, within(5e-6));
        assertThat(CriticalityScore.configured().of(KUBERNETES).value()).isCloseTo(0.8975304274811082, within(1e-12));
    }

    @Test
    void isAboveOneByTheOldFormulaAndNotClamped() {
        Map<String, Double> all = new HashMap<>();
        CriticalityScore.original().signals().forEach((name, signal) -> all.put(name, signal.threshold()));
        all.put("updated_since", 0.0);

        assertThat(CriticalityScore.original().of(all).value()).isCloseTo(9.5 / 8.5, within(1e-12));
        assertThat(CriticalityScore.configured().of(all).value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void leavesMissingSignalsOutOfBothSumsAndSaysSo() {
        Map<String, Double> few = new HashMap<>();
        few.put("contributor_count", 5_000.0);
        few.put("org_count", Double.NaN);

        assertThat(CriticalityScore.configured().of(few).value()).isEqualTo(1);
        assertThat(CriticalityScore.configured().of(few).missing()).isEqualTo(9);
        assertThat(CriticalityScore.configured().of(few).conventions()).containsEntry("coverage", 2 / 10.5);
    }

    @Test
    void isUndefinedWhereThereIsNothingToDivideBy() {
        assertThat(CriticalityScore.configured().of(Map.of()).reason()).contains(Reason.EMPTY);
        assertThat(CriticalityScore.original().of(Map.of("updated_since", 3.0)).reason())
                .contains(Reason.ZERO_TOTAL);
        assertThat(CriticalityScore.original().of(Map.of("org_count", -3.0)).reason())
                .contains(Reason.NEGATIVE_INPUT);
    }

    @Test
    void refusesSignalsThatCannotBeMeant() {
        assertThatThrownBy(() -> CriticalityScore.configured().of(Map.of("stars", 1.0)))
                .hasMessageContaining("stars");
        assertThatThrownBy(() -> CriticalityScore.original(Map.of("a", new Signal(1, 2, true))))
                .hasMessageContaining("direction");
        assertThatThrownBy(() -> CriticalityScore.configured(Map.of("a", new Signal(-1, 2, false))))
                .hasMessageContaining("negative weight");
        assertThatThrownBy(() -> new Signal(1, 0, false)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> new Signal(1, Double.POSITIVE_INFINITY, false)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> new Signal(Double.NaN, 1, false)).hasMessageContaining("weight");
    }
}
