package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Erc165;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;
import java.util.List;

/**
 * Proposals that are voted on. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/governance#IGovernor">IGovernor</a>. What its modules add is in {@link GovernorModules}.
 *
 * <p>A proposal is a list of calls and a description; its id is {@link dev.assay.contracts.standards.GovernanceIds#proposalId} unless
 * the governor counts. Timepoints are those of {@link #clock}. {@code dev.assay.contracts.chain.Call.draft(token, t -> ...)} gives the
 * data of a call.
 */
@Solidity({
    // Of a timelock behind it.
    "error TimelockInsufficientDelay(uint256 delay, uint256 minDelay)",
    "error TimelockInvalidOperationLength(uint256 targets, uint256 payloads, uint256 values)",
    "error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)",
    "error TimelockUnexecutedPredecessor(bytes32 predecessorId)",
    "error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)"
})
public interface Governor extends Erc165, Erc6372 {

    /** Returns its name, which its typed data are signed for. */
    @Solidity("function name() view returns (string)")
    String name();

    /** Returns its version, which its typed data are signed for. */
    @Solidity("function version() view returns (string)")
    String version();

    /** Returns how it counts, as {@code support=bravo&quorum=for,abstain}. */
    @Solidity("function COUNTING_MODE() view returns (string)")
    String countingMode();

    /** Returns the id of a proposal by its hash, also where {@link #getProposalId} counts. */
    @Solidity("function hashProposal(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)"
            + " pure returns (uint256)")
    BigInteger hashProposal(
            List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, Bytes32 descriptionHash);

    /** Returns the id of a proposal; governors from before OpenZeppelin 5.3 have not got this. */
    @Solidity("function getProposalId(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)"
            + " view returns (uint256)")
    BigInteger getProposalId(
            List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, Bytes32 descriptionHash);

    /** Returns where a proposal stands; reverts if there is none. */
    @Solidity("function state(uint256 proposalId) view returns (uint8)")
    @ReadBy(StateAnswer.OfProposal.class)
    ProposalState state(BigInteger proposalId);

    /** Returns how many votes who proposes must have. */
    @Solidity("function proposalThreshold() view returns (uint256)")
    BigInteger proposalThreshold();

    /** Returns the timepoint at which votes are counted. */
    @Solidity("function proposalSnapshot(uint256 proposalId) view returns (uint256)")
    long proposalSnapshot(BigInteger proposalId);

    /** Returns the timepoint at which the vote closes. */
    @Solidity("function proposalDeadline(uint256 proposalId) view returns (uint256)")
    long proposalDeadline(BigInteger proposalId);

    /** Returns who proposed it. */
    @Solidity("function proposalProposer(uint256 proposalId) view returns (address)")
    Address proposalProposer(BigInteger proposalId);

    /** Returns when it can be executed, in seconds since 1970; 0 if it is not queued. */
    @Solidity("function proposalEta(uint256 proposalId) view returns (uint256)")
    long proposalEta(BigInteger proposalId);

    /** Returns whether it must be queued before it is executed. */
    @Solidity("function proposalNeedsQueuing(uint256 proposalId) view returns (bool)")
    boolean proposalNeedsQueuing(BigInteger proposalId);

    /** Returns how long after its proposal a vote begins, in timepoints. */
    @Solidity("function votingDelay() view returns (uint256)")
    long votingDelay();

    /** Returns how long a vote is open, in timepoints. */
    @Solidity("function votingPeriod() view returns (uint256)")
    long votingPeriod();

    /** Returns how many votes were needed at a timepoint. */
    @Solidity("function quorum(uint256 timepoint) view returns (uint256)")
    BigInteger quorum(long timepoint);

    /** Returns the votes an account had at a timepoint. */
    @Solidity("function getVotes(address account, uint256 timepoint) view returns (uint256)")
    BigInteger getVotes(Address account, long timepoint);

    /** Returns whether an account has voted. */
    @Solidity("function hasVoted(uint256 proposalId, address account) view returns (bool)")
    boolean hasVoted(BigInteger proposalId, Address account);

    /** Proposes calls. */
    @Solidity("function propose(address[] targets, uint256[] values, bytes[] calldatas, string description)"
            + " returns (uint256 proposalId)")
    Pending propose(List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, String description);

    /** Puts what got through into the timelock. */
    @Solidity("function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)"
            + " returns (uint256 proposalId)")
    Pending queue(List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, Bytes32 descriptionHash);

    /** Makes the calls of what got through. */
    @Solidity("function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)"
            + " payable returns (uint256 proposalId)")
    Pending execute(List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, Bytes32 descriptionHash);

    /** Makes the calls of what got through, with ether for them. */
    @Solidity("function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)"
            + " payable returns (uint256 proposalId)")
    Pending execute(
            List<Address> targets,
            List<BigInteger> values,
            List<Bytes> calldatas,
            Bytes32 descriptionHash,
            CallOptions options);

    /** Takes a proposal back; its proposer may before the vote begins. */
    @Solidity("function cancel(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)"
            + " returns (uint256 proposalId)")
    Pending cancel(List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, Bytes32 descriptionHash);

    /** Votes. */
    default Pending castVote(BigInteger proposalId, Support support) {
        return castVote(proposalId, support.number());
    }

    /** Votes, where votes are not those of {@link Support}. */
    @Solidity("function castVote(uint256 proposalId, uint8 support) returns (uint256 balance)")
    Pending castVote(BigInteger proposalId, int support);

    /** Votes and says why. */
    @Solidity("function castVoteWithReason(uint256 proposalId, uint8 support, string reason) returns (uint256 balance)")
    Pending castVoteWithReason(BigInteger proposalId, int support, String reason);

    /** Votes and hands over what counting takes. */
    @Solidity("function castVoteWithReasonAndParams(uint256 proposalId, uint8 support, string reason, bytes params)"
            + " returns (uint256 balance)")
    Pending castVoteWithReasonAndParams(BigInteger proposalId, int support, String reason, Bytes params);

    /** Returns the number a voter's next ballot must have. */
    @Solidity("function nonces(address owner) view returns (uint256)")
    BigInteger nonces(Address owner);

    /** Votes by a ballot that its voter signed. */
    default Pending castVoteBySig(Ballot ballot, Signature signature) {
        return castVoteBySig(ballot.proposalId(), ballot.support(), ballot.voter(), signature.toBytes());
    }

    /** Votes by the signature of a voter. */
    @Solidity("function castVoteBySig(uint256 proposalId, uint8 support, address voter, bytes signature)"
            + " returns (uint256 balance)")
    Pending castVoteBySig(BigInteger proposalId, int support, Address voter, Bytes signature);

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
            BigInteger proposalId,
            Address proposer,
            List<Address> targets,
            List<BigInteger> values,
            List<String> signatures,
            List<Bytes> calldatas,
            long voteStart,
            long voteEnd,
            String description) {}

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
     * @param current the {@link ProposalState#number} of the state
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
