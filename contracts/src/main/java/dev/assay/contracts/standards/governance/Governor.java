package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Erc165;
import java.math.BigInteger;
import java.util.List;

/**
 * Proposals that are voted on. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/governance#IGovernor">IGovernor</a>. What its modules add is in {@link GovernorModules}, what it emits and reverts with
 * in {@link GovernorEvents}.
 *
 * <p>A proposal is a list of calls and a description; its id is {@link dev.assay.contracts.standards.GovernanceIds#proposalId} unless
 * the governor counts. Timepoints are those of {@link #clock}. {@code dev.assay.contracts.chain.Call.draft(token, t -> ...)} gives the
 * data of a call.
 */
public interface Governor extends Erc165, Erc6372, GovernorEvents {

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
    Pending propose(
            List<Address> targets, List<BigInteger> values, List<Bytes> calldatas, String description);

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
            List<Address> targets, List<BigInteger> values, List<Bytes> calldatas,
            Bytes32 descriptionHash, CallOptions options);

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

    /** Votes by the signature of a voter. */
    @Solidity("function castVoteBySig(uint256 proposalId, uint8 support, address voter, bytes signature)"
            + " returns (uint256 balance)")
    Pending castVoteBySig(BigInteger proposalId, int support, Address voter, Bytes signature);
}
