package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Domains;
import dev.assay.contracts.standards.GovernanceIds;
import dev.assay.contracts.standards.access.AccessControl;
import dev.assay.contracts.standards.governance.Ballot;
import dev.assay.contracts.standards.governance.CompoundTimelock;
import dev.assay.contracts.standards.governance.Delegation;
import dev.assay.contracts.standards.governance.Governor;
import dev.assay.contracts.standards.governance.GovernorBravo;
import dev.assay.contracts.standards.governance.GovernorModules;
import dev.assay.contracts.standards.governance.OperationState;
import dev.assay.contracts.standards.governance.ProposalState;
import dev.assay.contracts.standards.governance.Safe;
import dev.assay.contracts.standards.governance.Support;
import dev.assay.contracts.standards.governance.TimelockController;
import dev.assay.contracts.standards.governance.Votes;
import dev.assay.contracts.standards.token.Erc20;
import dev.assay.contracts.starters.Starters;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proposals from the idea to the deed, and accounts of several owners. */
@ExtendWith(ContractsExtension.class)
class GovernanceLifeTest {

    private static final BigInteger UNIT = BigInteger.TEN.pow(18);

    interface VotesToken extends Erc20, Votes {}

    interface Counter {
        @Solidity("function increment()")
        Pending increment();

        @Solidity("function count() view returns (uint256)")
        long count();
    }

    private Contracts contracts;
    private Hands hands;
    private Address alice;
    private Address bob;

    @BeforeEach
    void names(Contracts contracts) {
        this.contracts = contracts;
        hands = new Hands(contracts);
        alice = contracts.account("alice");
        bob = contracts.account("bob");
    }

    @Test
    void governsThroughATimelock() {
        Address token = hands.deploy(
                Starters.erc20("Votes", "VOT").votes().first(BigInteger.TEN).starter(), bob);
        Address timelockAddress = hands.deploy(Starters.timelock(), 86_400, List.of(), List.of(Address.ZERO), alice);
        Address houseAddress = hands.deploy(
                Starters.governor("House").votingDelay(1).votingPeriod(5).starter(), token, timelockAddress);
        Counter counter = hands.as("bob").bind(Counter.class, hands.deploy(Starters.counter(), timelockAddress));
        TimelockController timelock = hands.as("alice").bind(TimelockController.class, timelockAddress);
        GovernorModules house = hands.as("bob").bind(GovernorModules.class, houseAddress);
        VotesToken votes = hands.as("bob").bind(VotesToken.class, token);

        List<AccessControl.RoleGranted> granted = hands.events(
                timelock.grantRole(TimelockController.PROPOSER_ROLE, houseAddress),
                timelockAddress,
                AccessControl.RoleGranted.class);
        BigInteger later =
                BigInteger.valueOf(contracts.chain().time().plusSeconds(600).getEpochSecond());
        Delegation delegation = new Delegation(bob, votes.nonces(bob), later);
        Signature signature = hands.key("bob").sign(delegation.typedData(Domains.of(hands.as("bob"), token)));
        List<Votes.DelegateVotesChanged> delegated = hands.events(
                hands.as("alice").bind(Votes.class, token).delegateBySig(delegation, signature),
                token,
                Votes.DelegateVotesChanged.class);

        assertThat(granted)
                .containsExactly(new AccessControl.RoleGranted(TimelockController.PROPOSER_ROLE, houseAddress, alice));
        BigInteger all = UNIT.multiply(BigInteger.TEN);
        assertThat(delegated).containsExactly(new Votes.DelegateVotesChanged(bob, BigInteger.ZERO, all));
        assertThat(votes.getVotes(bob)).isEqualTo(all);
        assertThat(votes.delegates(bob)).isEqualTo(bob);
        assertThat(votes.nonces(bob)).isEqualTo(1);
        assertThat(votes.clockMode()).isEqualTo("mode=blocknumber&from=default");
        assertThat(house.clock()).isEqualTo(votes.clock());
        assertThat(house.countingMode()).isEqualTo("support=bravo&quorum=for,abstain");
        assertThat(house.quorumNumerator()).isEqualTo(4);
        assertThat(house.timelock()).isEqualTo(timelockAddress);
        assertThat(timelock.hasRole(AccessControl.DEFAULT_ADMIN_ROLE, alice)).isTrue();
        carriesOut(house, houseAddress, timelock, counter);
    }

    private void carriesOut(GovernorModules house, Address houseAddress, TimelockController timelock, Counter counter) {
        Draft increment = Call.draft(counter, Counter::increment);
        List<Address> targets = List.of(increment.to().orElseThrow());
        List<BigInteger> values = List.of(BigInteger.ZERO);
        List<Bytes> data = List.of(increment.data());
        String why = "Count to one.";
        Bytes32 hash = GovernanceIds.descriptionHash(why);
        BigInteger id = GovernanceIds.proposalId(targets, values, data, hash);
        Bytes32 operation = GovernanceIds.operationId(
                targets, values, data, Bytes32.ZERO, GovernanceIds.timelockSalt(houseAddress, hash));

        Governor.ProposalCreated created = hands.events(
                        house.propose(targets, values, data, why), houseAddress, Governor.ProposalCreated.class)
                .get(0);
        assertThat(created.proposalId()).isEqualTo(id).isEqualTo(house.hashProposal(targets, values, data, hash));
        assertThat(created.voteEnd()).isEqualTo(house.proposalDeadline(id));
        assertThat(house.state(id)).isEqualTo(ProposalState.PENDING);
        contracts.chain().mine(2);
        assertThat(house.state(id)).isEqualTo(ProposalState.ACTIVE);

        Ballot ballot = new Ballot(id, Support.FOR.number(), bob, house.nonces(bob));
        Signature signature = hands.key("bob").sign(ballot.typedData(Domains.of(hands.as("bob"), houseAddress)));
        Governor ofAlice = hands.as("alice").bind(Governor.class, houseAddress);
        Ballot forged = new Ballot(id, Support.AGAINST.number(), bob, house.nonces(bob));
        assertThat(Hands.error(Governor.InvalidSignature.class, () -> ofAlice.castVoteBySig(forged, signature)))
                .isEqualTo(new Governor.InvalidSignature(bob));
        List<Governor.VoteCast> cast =
                hands.events(ofAlice.castVoteBySig(ballot, signature), houseAddress, Governor.VoteCast.class);
        BigInteger all = UNIT.multiply(BigInteger.TEN);
        assertThat(cast).containsExactly(new Governor.VoteCast(bob, id, 1, all, ""));
        assertThat(house.proposalVotes(id))
                .isEqualTo(new GovernorModules.ProposalVotes(BigInteger.ZERO, all, BigInteger.ZERO));
        assertThat(Hands.error(Governor.UnexpectedProposalState.class, () -> house.queue(targets, values, data, hash)))
                .isEqualTo(new Governor.UnexpectedProposalState(
                        id, ProposalState.ACTIVE.number(), ProposalState.SUCCEEDED.bit()));
        assertThat(Hands.error(Governor.AlreadyCastVote.class, () -> house.castVote(id, Support.AGAINST)))
                .isEqualTo(new Governor.AlreadyCastVote(bob));
        contracts.chain().mine(6);
        assertThat(house.state(id)).isEqualTo(ProposalState.SUCCEEDED);

        TimelockController.CallScheduled scheduled = hands.events(
                        house.queue(targets, values, data, hash),
                        Call.draft(timelock, t -> t.cancel(operation)).to().orElseThrow(),
                        TimelockController.CallScheduled.class)
                .get(0);
        assertThat(scheduled.id()).isEqualTo(operation);
        assertThat(scheduled.delay()).isEqualTo(timelock.getMinDelay()).isEqualTo(86_400);
        assertThat(timelock.getOperationState(operation)).isEqualTo(OperationState.WAITING);
        assertThat(house.proposalEta(id)).isEqualTo(timelock.getTimestamp(operation));
        assertThat(Hands.error(
                                TimelockController.UnexpectedOperationState.class,
                                () -> house.execute(targets, values, data, hash))
                        .operationId())
                .isEqualTo(operation);
        contracts.chain().advance(Duration.ofDays(1));
        contracts.chain().mine();
        assertThat(timelock.getOperationState(operation)).isEqualTo(OperationState.READY);

        assertThat(hands.events(
                        house.execute(targets, values, data, hash), houseAddress, Governor.ProposalExecuted.class))
                .containsExactly(new Governor.ProposalExecuted(id));
        assertThat(house.state(id)).isEqualTo(ProposalState.EXECUTED);
        assertThat(timelock.getOperationState(operation)).isEqualTo(OperationState.DONE);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(Hands.error(Governor.NonexistentProposal.class, () -> house.state(BigInteger.ONE)))
                .isEqualTo(new Governor.NonexistentProposal(BigInteger.ONE));
    }

    @Test
    void carriesOutAProposalOfBravo() {
        Address timelockAddress = hands.deploy("Others.sol:SmallTimelock");
        Address houseAddress = hands.deploy("Others.sol:SmallBravo", timelockAddress);
        GovernorBravo house = hands.as("bob").bind(GovernorBravo.class, houseAddress);
        CompoundTimelock timelock = hands.as("bob").bind(CompoundTimelock.class, timelockAddress);
        Counter counter = hands.as("bob").bind(Counter.class, hands.deploy(Starters.counter(), timelockAddress));
        List<Address> targets =
                List.of(Call.draft(counter, Counter::increment).to().orElseThrow());
        List<BigInteger> values = List.of(BigInteger.ZERO);
        List<String> signatures = List.of("increment()");
        List<Bytes> data = List.of(Bytes.EMPTY);

        GovernorBravo.ProposalCreated created = hands.events(
                        house.propose(targets, values, signatures, data, "Count."),
                        houseAddress,
                        GovernorBravo.ProposalCreated.class)
                .get(0);
        BigInteger id = created.id();
        assertThat(house.state(id)).isEqualTo(ProposalState.ACTIVE);
        house.castVote(id, Support.FOR).await();
        assertThat(house.getReceipt(id, bob)).isEqualTo(new GovernorBravo.Receipt(true, 1, BigInteger.valueOf(7)));
        CompoundTimelock.QueueTransaction queued = hands.events(
                        house.queue(id), timelockAddress, CompoundTimelock.QueueTransaction.class)
                .get(0);
        assertThat(timelock.queuedTransactions(queued.txHash())).isTrue();
        assertThat(house.state(id)).isEqualTo(ProposalState.QUEUED);
        house.execute(id).await();

        assertThat(counter.count()).isEqualTo(1);
        assertThat(timelock.queuedTransactions(queued.txHash())).isFalse();
        assertThat(timelock.gracePeriod()).isEqualTo(14 * 86_400);
        GovernorBravo.Proposal proposal = house.proposals(id);
        assertThat(proposal.executed()).isTrue();
        assertThat(proposal.proposer()).isEqualTo(bob);
        assertThat(proposal.eta()).isEqualTo(queued.eta());
        assertThat(house.getActions(id)).isEqualTo(new GovernorBravo.Actions(targets, values, signatures, data));
        assertThat(house.timelock()).isEqualTo(timelockAddress);
        assertThat(house.proposalCount()).isEqualTo(1);
    }

    @Test
    void executesWhatAnOwnerOfASafeSigned() {
        Address guard = Address.parse("0x00000000000000000000000000000000000000a1");
        Address handler = Address.parse("0x00000000000000000000000000000000000000a2");
        Address address = hands.deploy("Others.sol:SmallSafe", alice, guard, handler);
        Safe safe = hands.as("bob").bind(Safe.class, address);
        contracts.deal(address, UNIT);
        BigInteger zero = BigInteger.ZERO;

        Bytes32 hash = safe.getTransactionHash(
                bob, UNIT, Bytes.EMPTY, Safe.CALL, zero, zero, zero, Address.ZERO, Address.ZERO, safe.nonce());
        Bytes signature = hands.key("alice").sign(hash).toBytes();
        List<Safe.ExecutionSuccess> executed = hands.events(
                safe.execTransaction(
                        bob, UNIT, Bytes.EMPTY, Safe.CALL, zero, zero, zero, Address.ZERO, Address.ZERO, signature),
                address,
                Safe.ExecutionSuccess.class);

        assertThat(executed).containsExactly(new Safe.ExecutionSuccess(hash, zero));
        assertThat(safe.nonce()).isEqualTo(1);
        assertThat(safe.getOwners()).containsExactly(alice);
        assertThat(safe.getThreshold()).isEqualTo(1);
        assertThat(safe.isOwner(alice)).isTrue();
        assertThat(safe.version()).isEqualTo("1.4.1");
        assertThat(safe.guard()).isEqualTo(guard);
        assertThat(safe.fallbackHandler()).isEqualTo(handler);
        assertThat(safe.getModulesPaginated(Safe.SENTINEL, 10)).isEqualTo(new Safe.Modules(List.of(), Safe.SENTINEL));
    }
}
