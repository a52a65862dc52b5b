package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;

/**
 * A contract that has one owner. Source: <a href="https://eips.ethereum.org/EIPS/eip-173">ERC-173</a>; errors: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#Ownable">Ownable</a>.
 */
public interface Ownable {

    /** Returns the owner; {@link Address#ZERO} if it has none for good. */
    @Solidity("function owner() view returns (address)")
    Address owner();

    /**
     * Gives it to somebody else. ERC-173 gives it away for good at {@link Address#ZERO}, which OpenZeppelin refuses.
     */
    @Solidity("function transferOwnership(address newOwner)")
    Pending transferOwnership(Address newOwner);

    /** Leaves it without an owner for good. */
    @Solidity("function renounceOwnership()")
    Pending renounceOwnership();

    /** It belongs to somebody else. */
    @Solidity("event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)")
    record OwnershipTransferred(Address previousOwner, Address newOwner) {}

    /** The sender is not the owner. */
    @Solidity("error OwnableUnauthorizedAccount(address account)")
    record UnauthorizedAccount(Address account) {}

    /** That address cannot be the owner. */
    @Solidity("error OwnableInvalidOwner(address owner)")
    record InvalidOwner(Address owner) {}
}
