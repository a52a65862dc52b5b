package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import java.math.BigInteger;
import java.util.List;

/**
 * A contract whose powers are roles, and which tells who has them. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#AccessControlEnumerable">AccessControlEnumerable</a>.
 */
public interface AccessControlEnumerable extends AccessControl {

    /** Returns how many accounts have a role. */
    @Solidity("function getRoleMemberCount(bytes32 role) view returns (uint256)")
    BigInteger getRoleMemberCount(Bytes32 role);

    /**
     * Returns one of the accounts that have a role.
     *
     * @param index from 0 to the count - 1, in an order that may change
     */
    @Solidity("function getRoleMember(bytes32 role, uint256 index) view returns (address)")
    Address getRoleMember(Bytes32 role, BigInteger index);

    /** Returns all accounts that have a role; contracts from before OpenZeppelin 5.1 have not got this. */
    @Solidity("function getRoleMembers(bytes32 role) view returns (address[])")
    List<Address> getRoleMembers(Bytes32 role);
}
