package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;

/**
 * Keeps the powers of many contracts: which role may call which function, and after which delay. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#AccessManager">AccessManager</a>.
 *
 * <p>Roles are numbers; a grown one may be above what a {@code long} holds, so they are {@link BigInteger}. Times are seconds since
 * 1970, delays seconds.
 */
public interface AccessManager {

    /** The role of those who manage. */
    BigInteger ADMIN_ROLE = BigInteger.ZERO;

    /** The role that everybody has. */
    BigInteger PUBLIC_ROLE = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /** Whether a call may be made at once, and else after which delay; 0 if it may not be made. */
    record Permission(boolean immediate, long delay) {}

    /** Whether an account has a role, and after which delay it may use it. */
    record Membership(boolean isMember, long executionDelay) {}

    /** Since when an account has a role, 0 if not; its delay; the delay to come and from when, 0 if none. */
    record Access(long since, long currentDelay, long pendingDelay, long effect) {}

    /** Returns whether a caller may call a function. */
    @Solidity(
            "function canCall(address caller, address target, bytes4 selector) view returns (bool immediate, uint32 delay)")
    Permission canCall(Address caller, Address target, Bytes selector);

    /** Returns how long after its time an operation can be executed. */
    @Solidity("function expiration() view returns (uint32)")
    long expiration();

    /** Returns how long a shorter delay takes to hold at least. */
    @Solidity("function minSetback() view returns (uint32)")
    long minSetback();

    /** Returns whether nobody may call a contract. */
    @Solidity("function isTargetClosed(address target) view returns (bool)")
    boolean isTargetClosed(Address target);

    /** Returns the role that may call a function. */
    @Solidity("function getTargetFunctionRole(address target, bytes4 selector) view returns (uint64)")
    BigInteger getTargetFunctionRole(Address target, Bytes selector);

    /** Returns after which delay the rules of a contract change. */
    @Solidity("function getTargetAdminDelay(address target) view returns (uint32)")
    long getTargetAdminDelay(Address target);

    /** Returns the role that gives and takes a role. */
    @Solidity("function getRoleAdmin(uint64 roleId) view returns (uint64)")
    BigInteger getRoleAdmin(BigInteger roleId);

    /** Returns the role that may cancel operations of a role. */
    @Solidity("function getRoleGuardian(uint64 roleId) view returns (uint64)")
    BigInteger getRoleGuardian(BigInteger roleId);

    /** Returns after which delay a role that was given is held. */
    @Solidity("function getRoleGrantDelay(uint64 roleId) view returns (uint32)")
    long getRoleGrantDelay(BigInteger roleId);

    /** Returns what an account has of a role. */
    @Solidity("function getAccess(uint64 roleId, address account) view"
            + " returns (uint48 since, uint32 currentDelay, uint32 pendingDelay, uint48 effect)")
    Access getAccess(BigInteger roleId, Address account);

    /** Returns whether an account has a role now. */
    @Solidity("function hasRole(uint64 roleId, address account) view returns (bool isMember, uint32 executionDelay)")
    Membership hasRole(BigInteger roleId, Address account);

    /** Names a role for people. */
    @Solidity("function labelRole(uint64 roleId, string label)")
    Pending labelRole(BigInteger roleId, String label);

    /** Gives a role, to be used after a delay. */
    @Solidity("function grantRole(uint64 roleId, address account, uint32 executionDelay)")
    Pending grantRole(BigInteger roleId, Address account, long executionDelay);

    /** Takes a role. */
    @Solidity("function revokeRole(uint64 roleId, address account)")
    Pending revokeRole(BigInteger roleId, Address account);

    /**
     * Gives a role of the sender's back.
     *
     * @param callerConfirmation must be the sender
     */
    @Solidity("function renounceRole(uint64 roleId, address callerConfirmation)")
    Pending renounceRole(BigInteger roleId, Address callerConfirmation);

    /** Sets the role that gives and takes a role. */
    @Solidity("function setRoleAdmin(uint64 roleId, uint64 admin)")
    Pending setRoleAdmin(BigInteger roleId, BigInteger admin);

    /** Sets the role that may cancel operations of a role. */
    @Solidity("function setRoleGuardian(uint64 roleId, uint64 guardian)")
    Pending setRoleGuardian(BigInteger roleId, BigInteger guardian);

    /** Sets after which delay a role that was given is held. */
    @Solidity("function setGrantDelay(uint64 roleId, uint32 newDelay)")
    Pending setGrantDelay(BigInteger roleId, long newDelay);

    /**
     * Sets the role that may call functions of a contract.
     *
     * @param selectors four bytes each
     */
    @Solidity("function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)")
    Pending setTargetFunctionRole(Address target, List<Bytes> selectors, BigInteger roleId);

    /** Sets after which delay the rules of a contract change. */
    @Solidity("function setTargetAdminDelay(address target, uint32 newDelay)")
    Pending setTargetAdminDelay(Address target, long newDelay);

    /** Lets nobody call a contract any more, or again. */
    @Solidity("function setTargetClosed(address target, bool closed)")
    Pending setTargetClosed(Address target, boolean closed);

    /** Returns when an operation may be executed; 0 if it is not scheduled, was executed or has expired. */
    @Solidity("function getSchedule(bytes32 id) view returns (uint48)")
    long getSchedule(Bytes32 id);

    /** Returns how often an operation was scheduled. */
    @Solidity("function getNonce(bytes32 id) view returns (uint32)")
    long getNonce(Bytes32 id);

    /**
     * Schedules a call.
     *
     * @param when 0 for as soon as possible
     */
    @Solidity("function schedule(address target, bytes data, uint48 when) returns (bytes32 operationId, uint32 nonce)")
    Pending schedule(Address target, Bytes data, long when);

    /** Makes a call, that was scheduled if it needs a delay. */
    @Solidity("function execute(address target, bytes data) payable returns (uint32)")
    Pending execute(Address target, Bytes data);

    /** Makes a call with ether. */
    @Solidity("function execute(address target, bytes data) payable returns (uint32)")
    Pending execute(Address target, Bytes data, CallOptions options);

    /** Takes an operation back. */
    @Solidity("function cancel(address caller, address target, bytes data) returns (uint32)")
    Pending cancel(Address caller, Address target, Bytes data);

    /** Marks the operation of a caller as executed; called by the contract itself. */
    @Solidity("function consumeScheduledOp(address caller, bytes data)")
    Pending consumeScheduledOp(Address caller, Bytes data);

    /** Returns the id of an operation. */
    @Solidity("function hashOperation(address caller, address target, bytes data) view returns (bytes32)")
    Bytes32 hashOperation(Address caller, Address target, Bytes data);

    /** Puts a contract under another manager. */
    @Solidity("function updateAuthority(address target, address newAuthority)")
    Pending updateAuthority(Address target, Address newAuthority);

    /** An operation was scheduled. */
    @Solidity(
            "event OperationScheduled(bytes32 indexed operationId, uint32 indexed nonce, uint48 schedule, address caller,"
                    + " address target, bytes data)")
    record OperationScheduled(
            Bytes32 operationId, long nonce, long schedule, Address caller, Address target, Bytes data) {}

    /** An operation was executed. */
    @Solidity("event OperationExecuted(bytes32 indexed operationId, uint32 indexed nonce)")
    record OperationExecuted(Bytes32 operationId, long nonce) {}

    /** An operation was taken back. */
    @Solidity("event OperationCanceled(bytes32 indexed operationId, uint32 indexed nonce)")
    record OperationCanceled(Bytes32 operationId, long nonce) {}

    /** A role was named. */
    @Solidity("event RoleLabel(uint64 indexed roleId, string label)")
    record RoleLabel(BigInteger roleId, String label) {}

    /** An account got a role, or another delay for one it has. */
    @Solidity(
            "event RoleGranted(uint64 indexed roleId, address indexed account, uint32 delay, uint48 since, bool newMember)")
    record RoleGranted(BigInteger roleId, Address account, long delay, long since, boolean newMember) {}

    /** An account lost a role. */
    @Solidity("event RoleRevoked(uint64 indexed roleId, address indexed account)")
    record RoleRevoked(BigInteger roleId, Address account) {}

    /** Another role gives and takes a role. */
    @Solidity("event RoleAdminChanged(uint64 indexed roleId, uint64 indexed admin)")
    record RoleAdminChanged(BigInteger roleId, BigInteger admin) {}

    /** Another role may cancel operations of a role. */
    @Solidity("event RoleGuardianChanged(uint64 indexed roleId, uint64 indexed guardian)")
    record RoleGuardianChanged(BigInteger roleId, BigInteger guardian) {}

    /** A role that was given is held after another delay. */
    @Solidity("event RoleGrantDelayChanged(uint64 indexed roleId, uint32 delay, uint48 since)")
    record RoleGrantDelayChanged(BigInteger roleId, long delay, long since) {}

    /** Nobody may call a contract any more, or again. */
    @Solidity("event TargetClosed(address indexed target, bool closed)")
    record TargetClosed(Address target, boolean closed) {}

    /** A role may call a function. */
    @Solidity("event TargetFunctionRoleUpdated(address indexed target, bytes4 selector, uint64 indexed roleId)")
    record TargetFunctionRoleUpdated(Address target, Bytes selector, BigInteger roleId) {}

    /** The rules of a contract change after another delay. */
    @Solidity("event TargetAdminDelayUpdated(address indexed target, uint32 delay, uint48 since)")
    record TargetAdminDelayUpdated(Address target, long delay, long since) {}

    /** It is scheduled already. */
    @Solidity("error AccessManagerAlreadyScheduled(bytes32 operationId)")
    record AlreadyScheduled(Bytes32 operationId) {}

    /** It is not scheduled. */
    @Solidity("error AccessManagerNotScheduled(bytes32 operationId)")
    record NotScheduled(Bytes32 operationId) {}

    /** Its time has not come. */
    @Solidity("error AccessManagerNotReady(bytes32 operationId)")
    record NotReady(Bytes32 operationId) {}

    /** Its time is over. */
    @Solidity("error AccessManagerExpired(bytes32 operationId)")
    record Expired(Bytes32 operationId) {}

    /** The role cannot be changed. */
    @Solidity("error AccessManagerLockedRole(uint64 roleId)")
    record LockedRole(BigInteger roleId) {}

    /** The function cannot be given to a role. */
    @Solidity("error AccessManagerLockedFunction(bytes4 selector)")
    record LockedFunction(Bytes selector) {}

    /** That address cannot be the first admin. */
    @Solidity("error AccessManagerInvalidInitialAdmin(address initialAdmin)")
    record InvalidInitialAdmin(Address initialAdmin) {}

    /** A role can only be given back by who has it. */
    @Solidity("error AccessManagerBadConfirmation()")
    record BadConfirmation() {}

    /** The sender has not got the role. */
    @Solidity("error AccessManagerUnauthorizedAccount(address msgsender, uint64 roleId)")
    record UnauthorizedAccount(Address msgsender, BigInteger roleId) {}

    /** The caller may not call the function. */
    @Solidity("error AccessManagerUnauthorizedCall(address caller, address target, bytes4 selector)")
    record UnauthorizedCall(Address caller, Address target, Bytes selector) {}

    /** The sender may not take the operation back. */
    @Solidity(
            "error AccessManagerUnauthorizedCancel(address msgsender, address caller, address target, bytes4 selector)")
    record UnauthorizedCancel(Address msgsender, Address caller, Address target, Bytes selector) {}

    /** The contract is not carrying out what was scheduled. */
    @Solidity("error AccessManagerUnauthorizedConsume(address target)")
    record UnauthorizedConsume(Address target) {}

    /** A call inside failed without a reason. */
    @Solidity("error FailedCall()")
    record FailedCall() {}

    /** There is no contract to be called. */
    @Solidity("error AddressEmptyCode(address target)")
    record EmptyCode(Address target) {}
}
