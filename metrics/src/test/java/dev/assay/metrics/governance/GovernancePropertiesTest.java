package dev.assay.metrics.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.series.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every vote. */
class GovernancePropertiesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window QUARTER = new Window(START, START.plus(Duration.ofDays(90)));

    @Property
    void contestednessIsTheSameForBothSides(
            @ForAll @BigRange(min = "0", max = "1000000000000000000000000000") BigInteger one,
            @ForAll @BigRange(min = "1", max = "1000000000000000000000000000") BigInteger other) {
        double forward = contested(one, other);

        assertThat(forward).isBetween(0.0, 1.0).isEqualTo(contested(other, one));
        assertThat(forward)
                .isCloseTo(
                        1
                                - one.subtract(other).abs().doubleValue()
                                        / one.add(other).doubleValue(),
                        within(1e-12));
    }

    private static double contested(BigInteger inFavour, BigInteger against) {
        return Proposals.contestedness(
                        List.of(Proposal.of("a", START)
                                .withState(Proposal.State.PASSED)
                                .withVotes(inFavour, against)),
                        QUARTER)
                .value();
    }

    @Property
    void equalProposersHaveTheLeastConcentration(
            @ForAll @IntRange(min = 1, max = 40) int proposers, @ForAll @IntRange(min = 1, max = 5) int each) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < proposers * each; i++) {
            proposals.add(Proposal.of("p" + i % proposers, START));
        }
        double equal = Proposals.proposerConcentration(proposals, QUARTER).value();
        proposals.add(Proposal.of("p0", START));

        assertThat(equal).isCloseTo(10_000.0 / proposers, within(1e-8));
        assertThat(Proposals.proposerConcentration(proposals, QUARTER).value()).isGreaterThanOrEqualTo(equal - 1e-8);
    }

    @Property
    void turnoutIsOfWhatWasCast(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0) Integer> votes,
            @ForAll @IntRange(min = 1) int abstained) {
        BigDecimal[] tokens = votes.stream().map(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        Distribution cast = Distribution.ofDecimals(List.of(tokens));
        BigDecimal eligible = cast.total().add(BigDecimal.valueOf(abstained));

        Measurement turnout = Participation.turnout(cast, eligible, TurnoutBase.DELEGATED);

        assertThat(turnout.value()).isBetween(0.0, 1.0);
        assertThat(turnout.value())
                .isEqualTo(Participation.turnout(
                                cast.total().toBigInteger(), eligible.toBigInteger(), TurnoutBase.DELEGATED)
                        .value());
        assertThat(turnout.flags()).isEmpty();
        assertThat(Participation.voters(cast).count())
                .isEqualTo(votes.stream().filter(vote -> vote > 0).count());
    }

    @Example
    void turnoutOfDecimalsSaysWhatCannotBe() {
        Distribution cast = Distribution.ofDecimals(List.of(new BigDecimal("1.5"), new BigDecimal("2.5")));
        BigDecimal three = BigDecimal.valueOf(3);

        assertThat(Participation.turnout(cast, three, TurnoutBase.DELEGATED).flags())
                .containsExactly(Flag.SUSPECT_DATA);
        assertThat(Participation.turnout(cast, BigDecimal.ZERO, TurnoutBase.DELEGATED)
                        .reason())
                .contains(Reason.ZERO_DENOMINATOR);
        assertThat(Participation.turnout(Distribution.of(-1, 2), three, TurnoutBase.DELEGATED)
                        .reason())
                .contains(Reason.NEGATIVE_INPUT);
        assertThat(Participation.turnout(Distribution.of(), three, TurnoutBase.DELEGATED)
                        .value())
                .isZero();
    }
}
