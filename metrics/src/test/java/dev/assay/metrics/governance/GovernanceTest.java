package dev.assay.metrics.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import dev.assay.metrics.governance.Proposal.State;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GovernanceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window QUARTER = new Window(START, START.plus(Duration.ofDays(90)));

    private static BigInteger wei(long tokens) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.TEN.pow(18));
    }

    private static Proposal proposal(String proposer, State state, long inFavour, long against) {
        return Proposal.of(proposer, START).withState(state).withVotes(wei(inFavour), wei(against));
    }

    private static final List<Proposal> PROPOSALS = List.of(
            proposal("ann", State.PASSED, 60, 40).withQuorumReached(true),
            proposal("ann", State.PASSED, 100, 0).withQuorumReached(true),
            proposal("ann", State.FAILED, 10, 30).withQuorumReached(false),
            proposal("bob", State.FAILED, 0, 0),
            proposal("eve", State.CANCELLED, 1, 0),
            proposal("eve", State.OPEN, 1, 0),
            Proposal.of("eve", QUARTER.to()).withState(State.PASSED));

    @Test
    void saysOfWhatTurnoutIsAPart() {
        Measurement ofDelegated = Participation.turnout(wei(30), wei(50), TurnoutBase.DELEGATED);

        assertThat(ofDelegated.value()).isEqualTo(0.6);
        assertThat(ofDelegated.conventions()).containsEntry("base", TurnoutBase.DELEGATED);
        assertThat(Participation.turnout(wei(60), wei(50), TurnoutBase.DELEGATED)
                        .flags())
                .containsExactly(Flag.SUSPECT_DATA);
        assertThat(Participation.turnout(wei(0), wei(0), TurnoutBase.TOTAL_SUPPLY)
                        .reason())
                .contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Participation.turnout(wei(-1), wei(5), TurnoutBase.TOTAL_SUPPLY))
                .hasMessageContaining("cast");
        assertThatThrownBy(() -> Participation.delegationRate(wei(1), wei(-5))).hasMessageContaining("supply");
    }

    @Test
    void countsVotersOnce() {
        assertThat(Participation.voters(List.of("ann", "bob", "ann")).value()).isEqualTo(2);
        assertThat(Participation.voterTurnout(2, 100).value()).isEqualTo(0.02);
        assertThat(Participation.delegationRate(wei(40), wei(100)).value()).isEqualTo(0.4);
    }

    @Test
    void leavesCancelledAndOpenProposalsOut() {
        assertThat(Proposals.passRate(PROPOSALS, QUARTER).value()).isEqualTo(0.5);
        assertThat(Proposals.passRate(PROPOSALS, QUARTER).n()).isEqualTo(4);
        assertThat(Proposals.passRate(PROPOSALS.subList(4, 6), QUARTER).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void countsUnknownQuorumsAsMissing() {
        Measurement quorum = Proposals.quorumRate(PROPOSALS, QUARTER);

        assertThat(quorum.value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(quorum.missing()).isEqualTo(1);
        assertThat(Proposals.quorumRate(PROPOSALS.subList(3, 4), QUARTER).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void measuresHowCloseDecisionsAre() {
        Measurement contested = Proposals.contestedness(PROPOSALS, QUARTER);

        assertThat(contested.value()).as("0.8, 0 and 0.5").isCloseTo(1.3 / 3, within(1e-15));
        assertThat(contested.missing()).isEqualTo(1);
        assertThat(Proposals.contestedness(PROPOSALS.subList(3, 4), QUARTER).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void measuresWhoProposesAndHowOften() {
        assertThat(Proposals.rate(PROPOSALS, QUARTER).value()).isEqualTo(2);
        assertThat(Proposals.rate(PROPOSALS, new Window(START, START.plus(Duration.ofDays(29))))
                        .reason())
                .contains(Reason.WINDOW_TOO_SHORT);
        assertThat(Proposals.proposerConcentration(PROPOSALS, QUARTER).value())
                .as("3, 1 and 2 of 6")
                .isCloseTo(10_000 * 14 / 36.0, within(1e-9));
        assertThat(Proposals.proposerConcentration(List.of(), QUARTER).reason()).contains(Reason.EMPTY);
    }

    @Test
    void doesNotLetExactlyHalfDecide() {
        Distribution cast = Distribution.of(4, 2, 2);

        assertThat(VotingPower.nakamoto(cast).value()).isEqualTo(2);
        assertThat(VotingPower.nakamoto(cast, Threshold.of(0.5).comparedBy(Comparison.AT_LEAST))
                        .value())
                .isEqualTo(1);
        assertThat(VotingPower.nakamoto(cast).metric().id()).isEqualTo("governance.voting_power_nakamoto");
        assertThat(VotingPower.gini(Distribution.of(4, 2, 2, 1)).value()).isCloseTo(0.25, within(1e-15));
        assertThat(VotingPower.gini(Distribution.of(0, 0)).reason()).contains(Reason.ZERO_TOTAL);
    }

    @Test
    void refusesNegativeVotes() {
        assertThatThrownBy(() -> Proposal.of("a", START).withVotes(wei(-1), wei(0)))
                .hasMessageContaining("votes");
        assertThatThrownBy(() -> Proposal.of("a", START).withVotes(wei(1), wei(-1)))
                .hasMessageContaining("votes");
    }
}
