package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;

/**
 * Proposals that are voted on, as Compound has them. Source: Compound, <a
 * href="https://github.com/compound-finance/compound-protocol/blob/master/contracts/Governance/GovernorBravoDelegate.sol">GovernorBravoDelegate</a>.
 *
 * <p>It counts its proposals and blocks: ids from 1, delays and periods in blocks. It reverts with texts such as {@code
 * GovernorBravo::propose: proposer votes below proposal threshold}. Its {@code ProposalCreated} has the same topic as that of
 * OpenZeppelin.
 */
public interface GovernorBravo {

    /**
     * A proposal.
     *
     * @param eta when it can be executed, in seconds since 1970; 0 if it is not queued
     * @param startBlock the block at which votes are counted
     * @param endBlock the block at which the vote closes
     */
    record Proposal(
            BigInteger id,
            Address proposer,
            long eta,
            long startBlock,
            long endBlock,
            BigInteger forVotes,
            BigInteger againstVotes,
            BigInteger abstainVotes,
            boolean canceled,
            boolean executed) {}

    /** The calls of a proposal; one whose signature is not empty has data without a selector. */
    record Actions(List<Address> targets, List<BigInteger> values, List<String> signatures, List<Bytes> calldatas) {}

    /** What somebody voted. */
    record Receipt(boolean hasVoted, int support, BigInteger votes) {}

    /** Returns its name. */
    @Solidity("function name() view returns (string)")
    String name();

    /** Returns a proposal; all zero if there is none. */
    @Solidity(
            "function proposals(uint256 id) view returns (uint256 id, address proposer, uint256 eta, uint256 startBlock,"
                    + " uint256 endBlock, uint256 forVotes, uint256 againstVotes, uint256 abstainVotes, bool canceled, bool executed)")
    Proposal proposals(BigInteger id);

    /** Returns where a proposal stands; reverts if there is none. */
    @Solidity("function state(uint256 proposalId) view returns (uint8)")
    @ReadBy(StateAnswer.OfProposal.class)
    ProposalState state(BigInteger proposalId);

    /** Returns the calls of a proposal. */
    @Solidity("function getActions(uint256 proposalId) view"
            + " returns (address[] targets, uint256[] values, string[] signatures, bytes[] calldatas)")
    Actions getActions(BigInteger proposalId);

    /** Returns what somebody voted. */
    @Solidity(
            "function getReceipt(uint256 proposalId, address voter) view returns ((bool hasVoted, uint8 support, uint96 votes))")
    Receipt getReceipt(BigInteger proposalId, Address voter);

    /** Returns how many proposals there are. */
    @Solidity("function proposalCount() view returns (uint256)")
    BigInteger proposalCount();

    /** Returns the last proposal of somebody; 0 if there is none. */
    @Solidity("function latestProposalIds(address proposer) view returns (uint256)")
    BigInteger latestProposalIds(Address proposer);

    /** Returns how many votes are needed. */
    @Solidity("function quorumVotes() view returns (uint256)")
    BigInteger quorumVotes();

    /** Returns how many votes who proposes must have more than. */
    @Solidity("function proposalThreshold() view returns (uint256)")
    BigInteger proposalThreshold();

    /** Returns how many blocks after its proposal a vote begins. */
    @Solidity("function votingDelay() view returns (uint256)")
    long votingDelay();

    /** Returns how many blocks a vote is open. */
    @Solidity("function votingPeriod() view returns (uint256)")
    long votingPeriod();

    /** Returns how many calls a proposal can have. */
    @Solidity("function proposalMaxOperations() view returns (uint256)")
    long proposalMaxOperations();

    /** Returns the {@link CompoundTimelock} that makes its calls. */
    @Solidity("function timelock() view returns (address)")
    Address timelock();

    /** Returns the token whose votes count. */
    @Solidity("function comp() view returns (address)")
    Address comp();

    /** Returns who may change its settings and code. */
    @Solidity("function admin() view returns (address)")
    Address admin();

    /** Returns who may become that. */
    @Solidity("function pendingAdmin() view returns (address)")
    Address pendingAdmin();

    /** Returns the code behind it. */
    @Solidity("function implementation() view returns (address)")
    Address implementation();

    /** Returns who may take back proposals of the whitelisted. */
    @Solidity("function whitelistGuardian() view returns (address)")
    Address whitelistGuardian();

    /**
     * Proposes calls.
     *
     * @param signatures as {@code transfer(address,uint256)}; empty where the data have a selector
     */
    @Solidity("function propose(address[] targets, uint256[] values, string[] signatures, bytes[] calldatas,"
            + " string description) returns (uint256)")
    Pending propose(
            List<Address> targets,
            List<BigInteger> values,
            List<String> signatures,
            List<Bytes> calldatas,
            String description);

    /** Puts what got through into the timelock. */
    @Solidity("function queue(uint256 proposalId)")
    Pending queue(BigInteger proposalId);

    /** Makes the calls of what got through. */
    @Solidity("function execute(uint256 proposalId) payable")
    Pending execute(BigInteger proposalId);

    /** Makes the calls of what got through, with ether for them. */
    @Solidity("function execute(uint256 proposalId) payable")
    Pending execute(BigInteger proposalId, CallOptions options);

    /** Takes a proposal back. */
    @Solidity("function cancel(uint256 proposalId)")
    Pending cancel(BigInteger proposalId);

    /** Votes. */
    default Pending castVote(BigInteger proposalId, Support support) {
        return castVote(proposalId, support.number());
    }

    /** Votes, by a number of {@link Support}. */
    @Solidity("function castVote(uint256 proposalId, uint8 support)")
    Pending castVote(BigInteger proposalId, int support);

    /** Votes and says why. */
    @Solidity("function castVoteWithReason(uint256 proposalId, uint8 support, string reason)")
    Pending castVoteWithReason(BigInteger proposalId, int support, String reason);

    /** Votes by the signature of a voter. */
    @Solidity("function castVoteBySig(uint256 proposalId, uint8 support, uint8 v, bytes32 r, bytes32 s)")
    Pending castVoteBySig(BigInteger proposalId, int support, int v, Bytes32 r, Bytes32 s);

    /** Somebody proposed calls. */
    @Solidity("event ProposalCreated(uint256 id, address proposer, address[] targets, uint256[] values,"
            + " string[] signatures, bytes[] calldatas, uint256 startBlock, uint256 endBlock, string description)")
    record ProposalCreated(
            BigInteger id,
            Address proposer,
            List<Address> targets,
            List<BigInteger> values,
            List<String> signatures,
            List<Bytes> calldatas,
            long startBlock,
            long endBlock,
            String description) {}

    /** Somebody voted. */
    @Solidity("event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 votes, string reason)")
    record VoteCast(Address voter, BigInteger proposalId, int support, BigInteger votes, String reason) {}

    /** What got through is in the timelock. */
    @Solidity("event ProposalQueued(uint256 id, uint256 eta)")
    record ProposalQueued(BigInteger id, long eta) {}

    /** Its calls were made. */
    @Solidity("event ProposalExecuted(uint256 id)")
    record ProposalExecuted(BigInteger id) {}

    /** It was taken back. */
    @Solidity("event ProposalCanceled(uint256 id)")
    record ProposalCanceled(BigInteger id) {}

    /** The admin is another one. */
    @Solidity("event NewAdmin(address oldAdmin, address newAdmin)")
    record NewAdmin(Address oldAdmin, Address newAdmin) {}

    /** The admin to come is another one. */
    @Solidity("event NewPendingAdmin(address oldPendingAdmin, address newPendingAdmin)")
    record NewPendingAdmin(Address oldPendingAdmin, Address newPendingAdmin) {}

    /** The code behind it is another one. */
    @Solidity("event NewImplementation(address oldImplementation, address newImplementation)")
    record NewImplementation(Address oldImplementation, Address newImplementation) {}
}
