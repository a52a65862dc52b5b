package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.math.BigInteger;

/**
 * By which rules a Governor decides: OpenZeppelin's, or Compound's Bravo. Immutable. Times and votes are in the contract's
 * own units: those of its clock and of its token.
 *
 * @param name its own word for itself
 * @param votingDelay how long after its proposal a vote begins
 * @param votingPeriod how long a vote lasts
 * @param proposalThreshold how many votes one needs to propose
 * @param quorum how many votes are needed, as of the pinned block
 * @param countingMode how votes are counted, as of {@code COUNTING_MODE()}; absent of Bravo
 * @param clockMode what its times are, as of ERC-6372; absent of Bravo, whose times are blocks
 * @param token who has the votes
 * @param executor who acts when a vote was won: the timelock; absent if it does itself
 * @param guardian who may cancel a proposal of others
 */
public record GovernorFacts(
        Fact<String> name,
        Fact<BigInteger> votingDelay,
        Fact<BigInteger> votingPeriod,
        Fact<BigInteger> proposalThreshold,
        Fact<BigInteger> quorum,
        Fact<String> countingMode,
        Fact<String> clockMode,
        Fact<Address> token,
        Fact<Party> executor,
        Fact<Address> guardian) {

    /** Takes all. */
    public GovernorFacts {
        requireNonNull(name, "name");
        requireNonNull(votingDelay, "votingDelay");
        requireNonNull(votingPeriod, "votingPeriod");
        requireNonNull(proposalThreshold, "proposalThreshold");
        requireNonNull(quorum, "quorum");
        requireNonNull(countingMode, "countingMode");
        requireNonNull(clockMode, "clockMode");
        requireNonNull(token, "token");
        requireNonNull(executor, "executor");
        requireNonNull(guardian, "guardian");
    }

    @Override
    public String toString() {
        return name + ", delay " + votingDelay + ", period " + votingPeriod + ", proposal threshold "
                + proposalThreshold + ", quorum " + quorum + ", token " + token + ", executor " + executor;
    }
}
