package dev.assay.contracts.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.chain.BlockRef;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles, timelocks, Safes and Governors, on a chain. */
class InspectGovernanceTest {

    private static final Bytes32 MINTER = Slots.hash("MINTER_ROLE");
    private static final Bytes32 CLERK = Slots.hash("CLERK_ROLE");
    private static final String GRANT = "grantRole(bytes32,address)";
    private static final String REVOKE = "revokeRole(bytes32,address)";

    private static Site site;
    private static Address alice;
    private static Address bob;
    private static Address carol;

    @BeforeAll
    static void open() {
        site = Site.open("Odd.sol", "Governance.sol");
        alice = site.account("alice");
        bob = site.account("bob");
        carol = site.account("carol");
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static List<Address> members(Inspection seen, String role) {
        return seen.roles().value().find(role).map(Role::addresses).orElse(List.of());
    }

    @Test
    void rolesThatAreInTheLogsOnly() {
        Address office = site.deploy("Office", alice);
        site.sendFrom("alice", office, GRANT, MINTER, alice);
        site.sendFrom("alice", office, GRANT, MINTER, bob);
        site.sendFrom("alice", office, GRANT, CLERK, carol);
        site.sendFrom("alice", office, REVOKE, MINTER, alice);
        site.sendFrom("alice", office, GRANT, MINTER, carol);
        site.sendFrom("alice", office, REVOKE, MINTER, carol);
        site.sendFrom("alice", office, GRANT, MINTER, carol);
        long block = site.node().blockNumber();
        site.sendFrom("alice", office, REVOKE, MINTER, bob);

        Inspection now = site.look(office);
        Inspection then = site.inspect().block(BlockRef.number(block)).at(office);

        assertThat(members(now, "DEFAULT_ADMIN_ROLE")).containsExactly(alice);
        assertThat(members(now, "MINTER_ROLE")).containsExactly(carol);
        assertThat(members(then, "MINTER_ROLE")).containsExactlyInAnyOrder(bob, carol);
        assertThat(now.roles().value().complete()).isTrue();
        assertThat(now.roles().value().all())
                .allSatisfy(role -> assertThat(role.disputed()).isEmpty());
        assertThat(now.roles().evidence().query())
                .contains(
                        "eth_getLogs RoleGranted and RoleRevoked of " + office + ", blocks 0 to " + now.blockNumber());
        assertThat(now.summary()).contains("role: MINTER_ROLE [" + carol + "]");
    }

    @Test
    void theRoleThatMayGiveARoleAndNamesOfAnAbi() {
        Address office = site.deploy("Office", alice);
        site.sendFrom("alice", office, GRANT, MINTER, bob);
        site.sendFrom("bob", office, GRANT, CLERK, carol);

        Role nameless = site.look(office).roles().value().find(CLERK).orElseThrow();
        Abi abi = Abi.parse("function CLERK_ROLE() view returns (bytes32)");
        Role named = site.inspect()
                .knowing(abi)
                .at(office)
                .roles()
                .value()
                .find(CLERK)
                .orElseThrow();

        assertThat(nameless.name()).isEqualTo(CLERK.toHex());
        assertThat(nameless.admin().value()).isEqualTo(MINTER);
        assertThat(named.name()).isEqualTo("CLERK_ROLE");
        assertThat(named.addresses()).containsExactly(carol);
    }

    @Test
    void whatTheContractSaysCountsAndThatItsLogsDifferIsTold() {
        Address forgetful = site.deploy("Forgetful", alice);
        Role before = site.look(forgetful).roles().value().find(Bytes32.ZERO).orElseThrow();
        site.send(forgetful, "end()");
        Role after = site.look(forgetful).roles().value().find(Bytes32.ZERO).orElseThrow();

        assertThat(before.addresses()).containsExactly(alice);
        assertThat(before.disputed()).isEmpty();
        assertThat(after.members()).isEmpty();
        assertThat(after.disputed()).containsExactly(alice);
    }

    @Test
    void withoutLogsOnlyWhoListsItsMembersIsKnownAndNotToTheEnd() {
        Address listing = site.deploy("Listing", alice);
        Address office = site.deploy("Office", alice);

        Inspection read = site.look(listing);
        Inspection unread = site.inspect().withoutLogs().at(listing);
        Fact<Roles> unknown = site.inspect().withoutLogs().at(office).roles();

        assertThat(read.roles().value().all()).hasSize(3);
        assertThat(read.roles().value().complete()).isTrue();
        assertThat(members(unread, "PAUSER_ROLE")).containsExactly(alice);
        assertThat(members(unread, "A_ROLE_OF_ITS_OWN")).isEmpty();
        assertThat(unread.roles().value().complete()).isFalse();
        assertThat(unread.summary()).contains("roles: perhaps others");
        assertThat(unknown.isUnknown()).isTrue();
        assertThat(unknown.toString()).contains("does not list the members");
    }

    @Test
    void logsThatAreReadFromTooLateOnDoNotMakeSomebodyAMember() {
        Address office = site.deploy("Office", alice);
        long deployed = site.node().blockNumber();
        site.sendFrom("alice", office, GRANT, MINTER, bob);

        Inspection all = site.inspect().logsSince(deployed).at(office);
        Inspection late = site.inspect().logsSince(deployed + 1).at(office);

        assertThat(members(all, "DEFAULT_ADMIN_ROLE")).containsExactly(alice);
        assertThat(members(late, "DEFAULT_ADMIN_ROLE")).isEmpty();
        assertThat(late.roles().evidence().query()).contains("blocks " + (deployed + 1) + " to");
        assertThatThrownBy(() -> site.inspect().logsSince(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accessManagerAndWhomItManages() {
        Address manager = site.deploy("Manager", alice);
        Address managed = site.deploy("Managed", manager);
        site.sendFrom("alice", manager, "grantRole(uint64,address,uint32)", BigInteger.valueOf(7), bob, 3600);
        site.sendFrom("alice", manager, "grantRole(uint64,address,uint32)", BigInteger.valueOf(7), carol, 0);
        site.sendFrom("alice", manager, "revokeRole(uint64,address)", BigInteger.valueOf(7), carol);

        Inspection seen = site.look(manager);
        Party authority = site.look(managed).authority().value();

        assertThat(members(seen, "ADMIN_ROLE")).containsExactly(alice);
        assertThat(seen.roles()
                        .value()
                        .find(Bytes32.of(BigInteger.valueOf(7)))
                        .orElseThrow()
                        .members())
                .containsExactly(new RoleMember(bob, 3600));
        assertThat(authority.kind()).isEqualTo(PartyKind.ACCESS_MANAGER);
        assertThat(authority.address()).isEqualTo(manager);
    }

    @Test
    void timelockWithItsRoles() {
        Address timelock = site.deploy("Timelock", 3600, List.of(alice, bob), List.of(Address.ZERO), carol);
        Address closed = site.deploy("Timelock", 60, List.of(alice), List.of(bob), Address.ZERO);

        Inspection seen = site.look(timelock);
        TimelockFacts facts = seen.timelock().value();
        TimelockFacts other = site.look(closed).timelock().value();

        assertThat(facts.delaySeconds().value()).isEqualTo(3600);
        assertThat(facts.proposers().value()).containsExactlyInAnyOrder(alice, bob);
        assertThat(facts.cancellers().value()).containsExactlyInAnyOrder(alice, bob);
        assertThat(facts.openExecutor().value()).isTrue();
        assertThat(facts.admins().value()).containsExactly(carol);
        assertThat(facts.graceSeconds().isAbsent()).isTrue();
        assertThat(seen.roles().value().find("EXECUTOR_ROLE").orElseThrow().isOpen())
                .isTrue();
        assertThat(seen.summary()).contains("delay 3600 s", "executors anybody");
        assertThat(other.openExecutor().value()).isFalse();
        assertThat(other.executors().value()).containsExactly(bob);
        assertThat(other.admins().value()).isEmpty();
    }

    @Test
    void governorWithTokenQuorumAndTimelock() {
        Address timelock = site.deploy("Timelock", 3600, List.of(), List.of(Address.ZERO), alice);
        Address token = site.deploy("VoteToken", alice);
        Address governor = site.deploy("Parliament", token, timelock);
        site.sendFrom("alice", timelock, GRANT, Slots.hash("PROPOSER_ROLE"), governor);

        Inspection seen = site.look(governor);
        GovernorFacts facts = seen.governor().value();

        assertThat(facts.name().value()).isEqualTo("Parliament");
        assertThat(facts.votingDelay().value()).isEqualTo(2);
        assertThat(facts.votingPeriod().value()).isEqualTo(50);
        assertThat(facts.proposalThreshold().value()).isEqualTo(10);
        assertThat(facts.quorum().value()).isEqualTo(40);
        assertThat(facts.countingMode().value()).isEqualTo("support=bravo&quorum=for,abstain");
        assertThat(facts.clockMode().value()).isEqualTo("mode=blocknumber&from=default");
        assertThat(facts.token().value()).isEqualTo(token);
        assertThat(facts.executor().value().kind()).isEqualTo(PartyKind.TIMELOCK);
        assertThat(facts.executor().value().address()).isEqualTo(timelock);
        assertThat(facts.guardian().isAbsent()).isTrue();
        Address owned = site.deploy("Owned");
        site.send(owned, "setOwner(address)", governor);
        assertThat(site.look(owned).owner().value().kind()).isEqualTo(PartyKind.GOVERNOR);
        assertThat(seen.timelock().isAbsent()).isTrue();
        assertThat(site.look(timelock).timelock().value().proposers().value()).containsExactly(governor);
        assertThat(site.look(token).standards().get(Standard.VOTES).value()).isTrue();
        assertThat(site.look(token).governor().isAbsent()).isTrue();
    }

    @Test
    void compoundsTimelockAndGovernor() {
        Address timelock = site.deploy("OldTimelock", alice);
        Address governor = site.deploy("OldGovernor", carol, timelock);

        TimelockFacts lock = site.look(timelock).timelock().value();
        GovernorFacts facts = site.look(governor).governor().value();

        assertThat(lock.delaySeconds().value()).isEqualTo(172_800);
        assertThat(lock.graceSeconds().value()).isEqualTo(1_209_600);
        assertThat(lock.proposers().value()).containsExactly(alice);
        assertThat(lock.openExecutor().value()).isFalse();
        assertThat(facts.quorum().value()).isEqualTo(400);
        assertThat(facts.token().value()).isEqualTo(carol);
        assertThat(facts.executor().value().last().address()).isEqualTo(alice);
    }

    @Test
    void safeWithModulesAndGuard() {
        Address safe = site.deploy("SafeLikeProxy", site.deploy("SafeLike"));
        site.send(safe, "setup(address[],uint256,address)", List.of(alice, bob, carol), 2, bob);
        Address owned = site.deploy("Owned");
        site.send(owned, "setOwner(address)", safe);

        Inspection seen = site.look(safe);
        SafeFacts facts = seen.safe().value();
        Party owner = site.look(owned).owner().value();

        assertThat(seen.proxy().kind().value()).isEqualTo(ProxyKind.SAFE);
        assertThat(facts.owners().value()).containsExactly(alice, bob, carol);
        assertThat(facts.threshold().value()).isEqualTo(2);
        assertThat(facts.version().value()).isEqualTo("1.5.0");
        assertThat(facts.modules().value())
                .containsExactly(
                        Address.parse("0x00000000000000000000000000000000000a55d1"),
                        Address.parse("0x00000000000000000000000000000000000a55d2"));
        assertThat(facts.guard().value()).isEqualTo(bob);
        assertThat(facts.moduleGuard().isAbsent()).isTrue();
        assertThat(owner.kind()).isEqualTo(PartyKind.SAFE);
        assertThat(owner.detail()).isEqualTo("2 of 3");
    }

    @Test
    void whoHasNoneOfThemHasNoneAndWhoAnswersAnythingIsNotBelieved() {
        Inspection owned = site.look(site.deploy("Owned"));
        Inspection anything = site.look(site.deploy("Anything", BigInteger.valueOf(32)));

        assertThat(List.of(owned.roles(), owned.timelock(), owned.safe(), owned.governor()))
                .allMatch(Fact::isAbsent);
        assertThat(List.of(anything.roles(), anything.timelock(), anything.safe(), anything.governor()))
                .noneMatch(Fact::isKnown);
    }

    @Test
    void requestsAreFew() {
        Address office = site.deploy("Office", alice);
        Address owned = site.deploy("Owned");
        site.send(owned, "setOwner(address)", alice);
        site.requests();

        site.look(owned);
        int ordinary = site.requests();
        site.inspect().withoutLogs().at(office);
        int roles = site.requests();
        site.look(office);
        int logs = site.requests();

        RoleLogs.read(site.rpc(), office, 0, site.node().blockNumber(), false);
        int scan = site.requests();

        assertThat(logs - roles)
                .as("scan of the logs, who has the roles in them, whether the block is still there")
                .isEqualTo(scan + 2);
        assertThat(ordinary).as("block, contract, owner").isEqualTo(3);
        assertThat(roles).as("block, contract").isLessThanOrEqualTo(3);
    }
}
