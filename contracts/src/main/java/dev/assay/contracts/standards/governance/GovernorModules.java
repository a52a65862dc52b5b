package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;

/**
 * A governor with what OpenZeppelin's modules add. A contract has only some of them; each method names its own. Settings change by a
 * proposal only. Source: OpenZeppelin, <a href="https://docs.openzeppelin.com/contracts/5.x/api/governance">Governance</a>.
 */
public interface GovernorModules extends Governor {

    /** The votes of a proposal. */
    record ProposalVotes(BigInteger againstVotes, BigInteger forVotes, BigInteger abstainVotes) {}

    /** The calls of a proposal. */
    record ProposalDetails(
            List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, Bytes32 descriptionHash) {}

    /** Returns the votes of a proposal. GovernorCountingSimple. */
    @Solidity("function proposalVotes(uint256 proposalId) view"
            + " returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes)")
    ProposalVotes proposalVotes(BigInteger proposalId);

    /** Returns the contract whose votes count. GovernorVotes. */
    @Solidity("function token() view returns (address)")
    Address token();

    /** Returns which part of all votes is needed, over {@link #quorumDenominator}. GovernorVotesQuorumFraction. */
    @Solidity("function quorumNumerator() view returns (uint256)")
    BigInteger quorumNumerator();

    /** Returns which part was needed at a timepoint. GovernorVotesQuorumFraction. */
    @Solidity("function quorumNumerator(uint256 timepoint) view returns (uint256)")
    BigInteger quorumNumerator(long timepoint);

    /** Returns what {@link #quorumNumerator()} is a part of, 100 unless changed. GovernorVotesQuorumFraction. */
    @Solidity("function quorumDenominator() view returns (uint256)")
    BigInteger quorumDenominator();

    /** Returns the timelock. GovernorTimelockControl, GovernorTimelockCompound. */
    @Solidity("function timelock() view returns (address)")
    Address timelock();

    /** Returns by how many timepoints a vote is extended that gets its quorum late. GovernorPreventLateQuorum. */
    @Solidity("function lateQuorumVoteExtension() view returns (uint48)")
    long lateQuorumVoteExtension();

    /** Returns who may take back any proposal. GovernorProposalGuardian. */
    @Solidity("function proposalGuardian() view returns (address)")
    Address proposalGuardian();

    /** Returns how many proposals there are. GovernorStorage. */
    @Solidity("function proposalCount() view returns (uint256)")
    BigInteger proposalCount();

    /** Returns the calls of a proposal. GovernorStorage. */
    @Solidity("function proposalDetails(uint256 proposalId) view"
            + " returns (address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)")
    ProposalDetails proposalDetails(BigInteger proposalId);

    /** Sets how long after its proposal a vote begins. GovernorSettings. */
    @Solidity("function setVotingDelay(uint48 newVotingDelay)")
    Pending setVotingDelay(long newVotingDelay);

    /** Sets how long a vote is open. GovernorSettings. */
    @Solidity("function setVotingPeriod(uint32 newVotingPeriod)")
    Pending setVotingPeriod(long newVotingPeriod);

    /** Sets how many votes who proposes must have. GovernorSettings. */
    @Solidity("function setProposalThreshold(uint256 newProposalThreshold)")
    Pending setProposalThreshold(BigInteger newProposalThreshold);

    /** Sets which part of all votes is needed. GovernorVotesQuorumFraction. */
    @Solidity("function updateQuorumNumerator(uint256 newQuorumNumerator)")
    Pending updateQuorumNumerator(BigInteger newQuorumNumerator);

    /** Sets the timelock. GovernorTimelockControl, GovernorTimelockCompound. */
    @Solidity("function updateTimelock(address newTimelock)")
    Pending updateTimelock(Address newTimelock);

    /** Makes a call in its own name. Governor. */
    @Solidity("function relay(address target, uint256 value, bytes data) payable")
    Pending relay(Address target, BigInteger value, Bytes data);

    /** The delay is another one. */
    @Solidity("event VotingDelaySet(uint256 oldVotingDelay, uint256 newVotingDelay)")
    record VotingDelaySet(BigInteger oldVotingDelay, BigInteger newVotingDelay) {}

    /** The period is another one. */
    @Solidity("event VotingPeriodSet(uint256 oldVotingPeriod, uint256 newVotingPeriod)")
    record VotingPeriodSet(BigInteger oldVotingPeriod, BigInteger newVotingPeriod) {}

    /** The threshold is another one. */
    @Solidity("event ProposalThresholdSet(uint256 oldProposalThreshold, uint256 newProposalThreshold)")
    record ProposalThresholdSet(BigInteger oldProposalThreshold, BigInteger newProposalThreshold) {}

    /** Another part of all votes is needed. */
    @Solidity("event QuorumNumeratorUpdated(uint256 oldQuorumNumerator, uint256 newQuorumNumerator)")
    record QuorumNumeratorUpdated(BigInteger oldQuorumNumerator, BigInteger newQuorumNumerator) {}

    /** The timelock is another one. */
    @Solidity("event TimelockChange(address oldTimelock, address newTimelock)")
    record TimelockChange(Address oldTimelock, Address newTimelock) {}

    /** The vote is open longer. */
    @Solidity("event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline)")
    record ProposalExtended(BigInteger proposalId, long extendedDeadline) {}

    /** A part cannot be more than all. */
    @Solidity("error GovernorInvalidQuorumFraction(uint256 quorumNumerator, uint256 quorumDenominator)")
    record InvalidQuorumFraction(BigInteger quorumNumerator, BigInteger quorumDenominator) {}
}
