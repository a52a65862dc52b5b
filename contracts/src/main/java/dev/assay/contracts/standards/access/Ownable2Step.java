package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;

/**
 * A contract that has one owner, who must accept it. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#Ownable2Step">Ownable2Step</a>.
 */
public interface Ownable2Step extends Ownable {

    /** Returns who may accept it; {@link Address#ZERO} if nobody may. */
    @Solidity("function pendingOwner() view returns (address)")
    Address pendingOwner();

    /** Takes it. */
    @Solidity("function acceptOwnership()")
    Pending acceptOwnership();

    /** It was offered to somebody. */
    @Solidity("event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)")
    record OwnershipTransferStarted(Address previousOwner, Address newOwner) {}
}
