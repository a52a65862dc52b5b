package dev.assay.metrics.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Reason;
import dev.assay.metrics.security.Scorecard.Check;
import dev.assay.metrics.security.Scorecard.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void keepsChecksOfTheSameScoreApart() {
        List<Check> checks =
                List.of(Check.of(Severity.CRITICAL, 10), Check.of(Severity.LOW, 10), Check.of(Severity.MEDIUM, 0));

        assertThat(Scorecard.aggregate(checks).value())
                .as("10 and 2.5 of 17.5; as keys of a map one of both would be lost")
                .isEqualTo(125 / 17.5);
    }

    @Test
    void leavesInconclusiveChecksOutOfBothSums() {
        List<Check> checks = List.of(Check.of(Severity.HIGH, 4), Check.of(Severity.CRITICAL, -1));

        assertThat(Scorecard.aggregate(checks).value()).isEqualTo(4);
        assertThat(Scorecard.aggregate(checks).missing()).isEqualTo(1);
        assertThat(Scorecard.aggregate(List.of(Check.inconclusive(Severity.LOW)))
                        .reason())
                .contains(Reason.INCONCLUSIVE);
        assertThat(Scorecard.aggregate(List.of()).reason()).contains(Reason.EMPTY);
    }

    @Test
    void cutsOffAsTheToolDoes() {
        assertThat(Scorecard.proportional(2, 3).value()).isEqualTo(6);
        assertThat(Scorecard.proportional(0, 0).value()).isZero();
        assertThat(Scorecard.proportional(7, 3).value()).isEqualTo(10);
        assertThat(Scorecard.proportional(7, 3).flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(Scorecard.proportionalWeighted(List.of(new Group(1, 1, 0), new Group(0, 0, 3)))
                        .value())
                .isEqualTo(10);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Group(2, 1, 1)).hasMessageContaining("success");
        assertThatThrownBy(() -> new Group(-1, 1, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new Group(1, 1, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Check.of(Severity.LOW, 11)).hasMessageContaining("score");
        assertThatThrownBy(() -> Check.of(Severity.LOW, -2)).hasMessageContaining("score");
        assertThatThrownBy(() -> Scorecard.proportional(-1, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Scorecard.proportional(1, -1)).hasMessageContaining("negative");
    }
}
