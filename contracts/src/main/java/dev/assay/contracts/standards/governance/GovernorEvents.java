package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import java.math.BigInteger;
import java.util.List;

/**
 * What a {@link Governor} emits and reverts with. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/governance#IGovernor">IGovernor</a>.
 */
public interface GovernorEvents {

    /**
     * Somebody proposed calls.
     *
     * @param signatures empty ones, for compatibility with Bravo
     * @param voteStart the timepoint at which votes are counted
     * @param voteEnd the timepoint at which the vote closes
     */
    @Solidity("event ProposalCreated(uint256 proposalId, address proposer, address[] targets, uint256[] values,"
            + " string[] signatures, bytes[] calldatas, uint256 voteStart, uint256 voteEnd, string description)")
    record ProposalCreated(
            BigInteger proposalId, Address proposer, List<Address> targets, List<BigInteger> values,
            List<String> signatures, List<Bytes> calldatas, long voteStart, long voteEnd, String description) {}

    /**
     * What got through is in the timelock.
     *
     * @param etaSeconds when it can be executed, in seconds since 1970
     */
    @Solidity("event ProposalQueued(uint256 proposalId, uint256 etaSeconds)")
    record ProposalQueued(BigInteger proposalId, long etaSeconds) {}

    /** Its calls were made. */
    @Solidity("event ProposalExecuted(uint256 proposalId)")
    record ProposalExecuted(BigInteger proposalId) {}

    /** It was taken back. */
    @Solidity("event ProposalCanceled(uint256 proposalId)")
    record ProposalCanceled(BigInteger proposalId) {}

    /**
     * Somebody voted.
     *
     * @param support usually that of {@link Support}
     */
    @Solidity("event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason)")
    record VoteCast(Address voter, BigInteger proposalId, int support, BigInteger weight, String reason) {}

    /** Somebody voted and handed over what counting takes. */
    @Solidity("event VoteCastWithParams(address indexed voter, uint256 proposalId, uint8 support, uint256 weight,"
            + " string reason, bytes params)")
    record VoteCastWithParams(
            Address voter, BigInteger proposalId, int support, BigInteger weight, String reason, Bytes params) {}

    /**
     * A proposal is in another state.
     *
     * @param current the state as {@link ProposalState#of} takes it
     * @param expectedStates a bit for each state it may be in, see {@link ProposalState#bit}
     */
    @Solidity("error GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)")
    record UnexpectedProposalState(BigInteger proposalId, int current, Bytes32 expectedStates) {}

    /** There is no such proposal. */
    @Solidity("error GovernorNonexistentProposal(uint256 proposalId)")
    record NonexistentProposal(BigInteger proposalId) {}

    /** The proposer has too few votes. */
    @Solidity("error GovernorInsufficientProposerVotes(address proposer, uint256 votes, uint256 threshold)")
    record InsufficientProposerVotes(Address proposer, BigInteger votes, BigInteger threshold) {}

    /** The lists are empty or not of the same length. */
    @Solidity("error GovernorInvalidProposalLength(uint256 targets, uint256 calldatas, uint256 values)")
    record InvalidProposalLength(BigInteger targets, BigInteger calldatas, BigInteger values) {}

    /** The description names somebody else as its proposer. */
    @Solidity("error GovernorRestrictedProposer(address proposer)")
    record RestrictedProposer(Address proposer) {}

    /** That account may not take it back. */
    @Solidity("error GovernorUnableToCancel(uint256 proposalId, address account)")
    record UnableToCancel(BigInteger proposalId, Address account) {}

    /** The voter has voted. */
    @Solidity("error GovernorAlreadyCastVote(address voter)")
    record AlreadyCastVote(Address voter) {}

    /** There is no such vote. */
    @Solidity("error GovernorInvalidVoteType()")
    record InvalidVoteType() {}

    /** What was handed over cannot be counted. */
    @Solidity("error GovernorInvalidVoteParams()")
    record InvalidVoteParams() {}

    /** The voter did not sign that. */
    @Solidity("error GovernorInvalidSignature(address voter)")
    record InvalidSignature(Address voter) {}

    /** A vote cannot be open so long. */
    @Solidity("error GovernorInvalidVotingPeriod(uint256 votingPeriod)")
    record InvalidVotingPeriod(BigInteger votingPeriod) {}

    /** Only the governor, or its timelock, may do that. */
    @Solidity("error GovernorOnlyExecutor(address account)")
    record OnlyExecutor(Address account) {}

    /** It is in the timelock. */
    @Solidity("error GovernorAlreadyQueuedProposal(uint256 proposalId)")
    record AlreadyQueuedProposal(BigInteger proposalId) {}

    /** It need not be queued. */
    @Solidity("error GovernorProposalQueueingNotRequired(uint256 proposalId)")
    record QueueingNotRequired(BigInteger proposalId) {}

    /** The timelock did not take it. */
    @Solidity("error GovernorProposalQueueingFailed(uint256 proposalId)")
    record QueueingFailed(BigInteger proposalId) {}

    /** It takes no ether or tokens: those belong to the timelock. */
    @Solidity("error GovernorDisabledDeposit()")
    record DisabledDeposit() {}

    /** A call inside failed without a reason. */
    @Solidity("error FailedCall()")
    record FailedCall() {}
}
