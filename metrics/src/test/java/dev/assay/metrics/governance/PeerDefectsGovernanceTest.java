package dev.assay.metrics.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. No peer measures governance; these are their ways with shares. */
class PeerDefectsGovernanceTest {

    /** Edinburgh's metrics say "more than" and test for at least: 3, 2, 1 gives 1, though 3 of 6 decide nothing. */
    @Test
    void exactlyHalfDoesNotDecide() {
        assertThat(VotingPower.nakamoto(Distribution.of(3, 2, 1)).value()).isEqualTo(2);
    }

    /** Edinburgh adds shares as doubles: 50 equal voters with a strict half give 25, where 26 is right. */
    @Test
    void sharesAreNotAddedAsDoubles() {
        long[] equal = new long[50];
        Arrays.fill(equal, 1);

        assertThat(VotingPower.nakamoto(Distribution.of(equal)).value()).isEqualTo(26);
    }

    /** Edinburgh answers None, 0 or 0 for nothing, by function. */
    @Test
    void nothingIsNotZero() {
        Window day = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));

        assertThat(VotingPower.gini(Distribution.of()).reason()).contains(Reason.EMPTY);
        assertThat(VotingPower.nakamoto(Distribution.of()).reason()).contains(Reason.EMPTY);
        assertThat(Proposals.proposerConcentration(List.of(), day).reason()).contains(Reason.EMPTY);
        assertThat(Proposals.passRate(List.of(), day).reason()).contains(Reason.EMPTY);
    }
}
