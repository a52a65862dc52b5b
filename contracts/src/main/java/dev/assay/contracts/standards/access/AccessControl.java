package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Erc165;

/**
 * A contract whose powers are roles. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#AccessControl">AccessControl</a>.
 *
 * <p>A role is the hash of its name, see {@link dev.assay.contracts.standards.Slots#hash}, and each has a role whose members give and
 * take it: that of the admins, 32 zero bytes, unless it was set. Who has a role is told by events only, unless the contract is {@link
 * AccessControlEnumerable}.
 */
public interface AccessControl extends Erc165 {

    /** The role that gives and takes all others, and itself. */
    Bytes32 DEFAULT_ADMIN_ROLE = Bytes32.ZERO;

    /** Returns whether an account has a role. */
    @Solidity("function hasRole(bytes32 role, address account) view returns (bool)")
    boolean hasRole(Bytes32 role, Address account);

    /** Returns the role whose members give and take a role. */
    @Solidity("function getRoleAdmin(bytes32 role) view returns (bytes32)")
    Bytes32 getRoleAdmin(Bytes32 role);

    /** Gives a role. */
    @Solidity("function grantRole(bytes32 role, address account)")
    Pending grantRole(Bytes32 role, Address account);

    /** Takes a role. */
    @Solidity("function revokeRole(bytes32 role, address account)")
    Pending revokeRole(Bytes32 role, Address account);

    /**
     * Gives a role of the sender's back.
     *
     * @param callerConfirmation must be the sender
     */
    @Solidity("function renounceRole(bytes32 role, address callerConfirmation)")
    Pending renounceRole(Bytes32 role, Address callerConfirmation);

    /** An account got a role. */
    @Solidity("event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)")
    record RoleGranted(Bytes32 role, Address account, Address sender) {}

    /** An account lost a role. */
    @Solidity("event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)")
    record RoleRevoked(Bytes32 role, Address account, Address sender) {}

    /** Members of another role give and take this one. */
    @Solidity("event RoleAdminChanged(bytes32 indexed role, bytes32 indexed previousAdminRole,"
            + " bytes32 indexed newAdminRole)")
    record RoleAdminChanged(Bytes32 role, Bytes32 previousAdminRole, Bytes32 newAdminRole) {}

    /** The sender has not got the role. */
    @Solidity("error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)")
    record UnauthorizedAccount(Address account, Bytes32 neededRole) {}

    /** A role can only be given back by who has it. */
    @Solidity("error AccessControlBadConfirmation()")
    record BadConfirmation() {}
}
