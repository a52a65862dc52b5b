package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Slots;
import dev.assay.contracts.standards.access.AccessControl;
import dev.assay.contracts.standards.access.AccessControlDefaultAdminRules;
import dev.assay.contracts.standards.access.AccessControlEnumerable;
import dev.assay.contracts.standards.access.AccessManaged;
import dev.assay.contracts.standards.access.AccessManager;
import dev.assay.contracts.standards.access.Ownable;
import dev.assay.contracts.standards.access.Ownable2Step;
import dev.assay.contracts.standards.access.Pausable;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what, through the ready interfaces. */
@ExtendWith(ContractsExtension.class)
class AccessLifeTest {

    interface Owned extends Ownable2Step, Pausable {
        @Solidity("function pause()")
        Pending pause();
    }

    interface Managed extends AccessManaged {
        @Solidity("function set(uint256 to)")
        Pending set(long to);

        @Solidity("function value() view returns (uint256)")
        long value();
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
    void changesItsOwnerInTwoSteps() {
        Address address = hands.deploy("Access.sol:Owned", alice);
        Owned ofAlice = hands.as("alice").bind(Owned.class, address);
        Owned ofBob = hands.as("bob").bind(Owned.class, address);

        Ownable.UnauthorizedAccount refused = Hands.error(Ownable.UnauthorizedAccount.class, ofBob::pause);
        List<Ownable2Step.OwnershipTransferStarted> offered =
                hands.events(ofAlice.transferOwnership(bob), address, Ownable2Step.OwnershipTransferStarted.class);
        Address pending = ofAlice.pendingOwner();
        List<Ownable.OwnershipTransferred> taken =
                hands.events(ofBob.acceptOwnership(), address, Ownable.OwnershipTransferred.class);
        ofBob.pause().await();

        assertThat(refused).isEqualTo(new Ownable.UnauthorizedAccount(bob));
        assertThat(offered).containsExactly(new Ownable2Step.OwnershipTransferStarted(alice, bob));
        assertThat(pending).isEqualTo(bob);
        assertThat(taken).containsExactly(new Ownable.OwnershipTransferred(alice, bob));
        assertThat(ofAlice.owner()).isEqualTo(bob);
        assertThat(ofAlice.paused()).isTrue();
        assertThat(Hands.error(Pausable.EnforcedPause.class, ofBob::pause)).isNotNull();
    }

    @Test
    void givesAndTakesRoles() {
        Address address = hands.deploy("Access.sol:Roles", alice);
        AccessControlEnumerable roles = hands.as("alice").bind(AccessControlEnumerable.class, address);
        AccessControl ofBob = hands.as("bob").bind(AccessControl.class, address);
        Bytes32 minter = Slots.hash("MINTER_ROLE");

        AccessControl.UnauthorizedAccount refused =
                Hands.error(AccessControl.UnauthorizedAccount.class, () -> ofBob.grantRole(minter, bob));
        List<AccessControl.RoleGranted> granted =
                hands.events(roles.grantRole(minter, bob), address, AccessControl.RoleGranted.class);
        List<Address> members = roles.getRoleMembers(minter);
        ofBob.renounceRole(minter, bob).await();

        assertThat(refused).isEqualTo(new AccessControl.UnauthorizedAccount(bob, AccessControl.DEFAULT_ADMIN_ROLE));
        assertThat(granted).containsExactly(new AccessControl.RoleGranted(minter, bob, alice));
        assertThat(members).containsExactly(bob);
        assertThat(roles.getRoleMemberCount(minter)).isZero();
        assertThat(roles.getRoleMember(AccessControl.DEFAULT_ADMIN_ROLE, BigInteger.ZERO))
                .isEqualTo(alice);
        assertThat(roles.getRoleAdmin(minter)).isEqualTo(AccessControl.DEFAULT_ADMIN_ROLE);
        assertThat(roles.supportsInterface(Bytes.parse("0x7965db0b"))).isTrue();
    }

    @Test
    void changesItsOnlyAdminAfterADelay() {
        Address address = hands.deploy("Access.sol:OneAdmin", alice);
        AccessControlDefaultAdminRules ofAlice = hands.as("alice").bind(AccessControlDefaultAdminRules.class, address);
        AccessControlDefaultAdminRules ofBob = hands.as("bob").bind(AccessControlDefaultAdminRules.class, address);

        ofAlice.beginDefaultAdminTransfer(bob).await();
        AccessControlDefaultAdminRules.PendingAdmin pending = ofAlice.pendingDefaultAdmin();
        AccessControlDefaultAdminRules.EnforcedDefaultAdminDelay early = Hands.error(
                AccessControlDefaultAdminRules.EnforcedDefaultAdminDelay.class, ofBob::acceptDefaultAdminTransfer);
        contracts.chain().advance(Duration.ofHours(2));
        contracts.chain().mine();
        ofBob.acceptDefaultAdminTransfer().await();

        assertThat(pending.newAdmin()).isEqualTo(bob);
        assertThat(early.schedule()).isEqualTo(pending.schedule());
        assertThat(ofAlice.defaultAdmin()).isEqualTo(bob).isEqualTo(ofAlice.owner());
        assertThat(ofAlice.defaultAdminDelay()).isEqualTo(3_600);
        assertThat(ofAlice.pendingDefaultAdminDelay()).isEqualTo(new AccessControlDefaultAdminRules.PendingDelay(0, 0));
    }

    @Test
    void keepsThePowersOfAnotherContract() {
        Address managerAddress = hands.deploy("Access.sol:Manager", alice);
        Address managedAddress = hands.deploy("Access.sol:Managed", managerAddress);
        AccessManager manager = hands.as("alice").bind(AccessManager.class, managerAddress);
        AccessManager ofBob = hands.as("bob").bind(AccessManager.class, managerAddress);
        Managed managed = hands.as("bob").bind(Managed.class, managedAddress);
        BigInteger setters = BigInteger.valueOf(7);
        Bytes call = Call.draft(managed, m -> m.set(5)).data();
        Bytes selector = call.slice(0, 4);

        AccessManaged.Unauthorized refused = Hands.error(AccessManaged.Unauthorized.class, () -> managed.set(5));
        manager.setTargetFunctionRole(managedAddress, List.of(selector), setters)
                .await();
        List<AccessManager.RoleGranted> granted =
                hands.events(manager.grantRole(setters, bob, 3_600), managerAddress, AccessManager.RoleGranted.class);
        AccessManager.NotScheduled delayed = Hands.error(AccessManager.NotScheduled.class, () -> managed.set(5));
        List<AccessManager.OperationScheduled> scheduled = hands.events(
                ofBob.schedule(managedAddress, call, 0), managerAddress, AccessManager.OperationScheduled.class);
        Bytes32 operation = ofBob.hashOperation(bob, managedAddress, call);
        AccessManager.NotReady early =
                Hands.error(AccessManager.NotReady.class, () -> ofBob.execute(managedAddress, call));
        contracts.chain().advance(Duration.ofHours(2));
        contracts.chain().mine();
        ofBob.execute(managedAddress, call).await();

        assertThat(refused).isEqualTo(new AccessManaged.Unauthorized(bob));
        assertThat(granted).singleElement().satisfies(role -> {
            assertThat(role.roleId()).isEqualTo(setters);
            assertThat(role.newMember()).isTrue();
        });
        assertThat(delayed).isEqualTo(new AccessManager.NotScheduled(operation));
        assertThat(scheduled).singleElement().satisfies(it -> {
            assertThat(it.operationId()).isEqualTo(operation);
            assertThat(it.data()).isEqualTo(call);
            assertThat(it.caller()).isEqualTo(bob);
        });
        assertThat(early).isEqualTo(new AccessManager.NotReady(operation));
        assertThat(managed.value()).isEqualTo(5);
        assertThat(managed.authority()).isEqualTo(managerAddress);
        assertThat(manager.canCall(bob, managedAddress, selector))
                .isEqualTo(new AccessManager.Permission(false, 3_600));
        assertThat(manager.hasRole(setters, bob)).isEqualTo(new AccessManager.Membership(true, 3_600));
        assertThat(manager.hasRole(AccessManager.PUBLIC_ROLE, alice).isMember()).isTrue();
        assertThat(manager.getAccess(AccessManager.ADMIN_ROLE, alice).since()).isPositive();
        assertThat(manager.getSchedule(operation)).isZero();
    }
}
