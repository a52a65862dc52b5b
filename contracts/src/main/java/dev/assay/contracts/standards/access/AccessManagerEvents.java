package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import java.math.BigInteger;

/**
 * What an {@link AccessManager} emits and reverts with. A role's id is a {@link BigInteger}, times are seconds since 1970, delays
 * seconds.
 */
public interface AccessManagerEvents {

    /** An operation was scheduled. */
    @Solidity("event OperationScheduled(bytes32 indexed operationId, uint32 indexed nonce, uint48 schedule, address caller,"
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
    @Solidity("event RoleGranted(uint64 indexed roleId, address indexed account, uint32 delay, uint48 since, bool newMember)")
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
    @Solidity("error AccessManagerUnauthorizedCancel(address msgsender, address caller, address target, bytes4 selector)")
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
