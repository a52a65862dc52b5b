package dev.assay.metrics.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import dev.assay.metrics.security.Scorecard.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. */
class PeerDefectsSecurityTest {

    /** Scorecard's {@code AggregateScoresWithWeight} is a map from score to weight: two checks with one score become one. */
    @Test
    void checksOfTheSameScoreBothCount() {
        List<Check> checks =
                List.of(Check.of(Severity.CRITICAL, 10), Check.of(Severity.LOW, 10), Check.of(Severity.MEDIUM, 0));

        assertThat(Scorecard.aggregate(checks).value())
                .as("10 * 2.5 / 7.5 = 3.33 if the second replaced the first")
                .isCloseTo(125 / 17.5, within(1e-12));
    }

    /** Scorecard gives 10 of 10 where no vulnerability is known (issue 4789), whether or not one could be reported. */
    @Test
    void absenceOfEvidenceIsNoEvidence() {
        assertThat(Audits.findingsResolved(List.of()).reason()).contains(Reason.EMPTY);
        assertThat(Scorecard.aggregate(List.of(Check.inconclusive(Severity.HIGH)))
                        .reason())
                .contains(Reason.INCONCLUSIVE);
        assertThat(Disclosure.policy(null).reason()).contains(Reason.NO_DATA);
    }

    /** Scorecard prints -1 for inconclusive, which a mean of scores would take for a number. */
    @Test
    void inconclusiveIsNoScore() {
        List<Check> checks = List.of(Check.of(Severity.HIGH, 8), Check.of(Severity.HIGH, -1));

        assertThat(Scorecard.aggregate(checks).value()).isEqualTo(8);
        assertThat(Scorecard.aggregate(checks).missing()).isEqualTo(1);
    }
}
