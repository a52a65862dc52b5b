package dev.assay.samples.metrics;

import dev.assay.metrics.governance.Proposal;
import dev.assay.metrics.governance.Proposal.State;
import dev.assay.series.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Votes of made-up holders: three large ones, a long tail, and proposals of which one proposer makes most.
 *
 * @param votes of one proposal, some holders voting in pieces
 * @param proposals of a quarter
 * @param delegated the tokens that could vote
 * @param circulating the tokens in circulation
 */
record SampleVotes(List<Vote> votes, List<Proposal> proposals, BigDecimal delegated, BigDecimal circulating) {

    static final Window QUARTER =
            new Window(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /**
     * Tokens that a voter cast.
     *
     * @param voter who
     * @param tokens how many
     */
    record Vote(String voter, BigDecimal tokens) {}

    static SampleVotes generate() {
        SplittableRandom random = new SplittableRandom(11);
        List<Vote> votes = new ArrayList<>();
        votes.add(new Vote("fund", MILLION.multiply(BigDecimal.valueOf(6))));
        votes.add(new Vote("founder", MILLION.multiply(BigDecimal.valueOf(4))));
        votes.add(new Vote("founder", MILLION));
        votes.add(new Vote("exchange", MILLION.multiply(BigDecimal.valueOf(3))));
        for (int i = 0; i < 240; i++) {
            double tokens = Math.exp(7 + 1.6 * random.nextDouble(-1, 1));
            votes.add(new Vote("holder" + i, BigDecimal.valueOf((long) tokens)));
        }
        return new SampleVotes(
                List.copyOf(votes),
                proposals(random),
                MILLION.multiply(BigDecimal.valueOf(24)),
                MILLION.multiply(BigDecimal.valueOf(90)));
    }

    private static List<Proposal> proposals(SplittableRandom random) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BigInteger inFavour = BigInteger.valueOf(random.nextLong(6_000_000, 15_000_000));
            BigInteger against = BigInteger.valueOf(i % 5 == 4 ? 14_000_000 : random.nextLong(1_500_000));
            boolean passes = inFavour.compareTo(against) > 0;
            proposals.add(Proposal.of(
                            i % 3 == 2 ? "holder" + i : "founder",
                            QUARTER.from().plus(Duration.ofDays(7L * i)))
                    .withState(i == 11 ? State.OPEN : passes ? State.PASSED : State.FAILED)
                    .withVotes(inFavour, against)
                    .withQuorumReached(inFavour.add(against).longValueExact() > 8_000_000));
        }
        return List.copyOf(proposals);
    }
}
