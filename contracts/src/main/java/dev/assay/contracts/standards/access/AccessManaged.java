package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;

/**
 * A contract whose powers are kept by an {@link AccessManager}. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#AccessManaged">AccessManaged</a>.
 */
@Solidity({
    // Of the manager behind it.
    "error AccessManagerNotScheduled(bytes32 operationId)",
    "error AccessManagerNotReady(bytes32 operationId)",
    "error AccessManagerExpired(bytes32 operationId)",
    "error AccessManagerUnauthorizedConsume(address target)"
})
public interface AccessManaged {

    /** Returns the manager. */
    @Solidity("function authority() view returns (address)")
    Address authority();

    /** Puts it under another manager; only the manager may. */
    @Solidity("function setAuthority(address newAuthority)")
    Pending setAuthority(Address newAuthority);

    /** Returns {@code 0x8fb36037} while it carries out what was scheduled, else zero bytes. */
    @Solidity("function isConsumingScheduledOp() view returns (bytes4)")
    Bytes isConsumingScheduledOp();

    /** It is under another manager. */
    @Solidity("event AuthorityUpdated(address authority)")
    record AuthorityUpdated(Address authority) {}

    /** The sender may not do that. */
    @Solidity("error AccessManagedUnauthorized(address caller)")
    record Unauthorized(Address caller) {}

    /** The sender may do that after a delay, in seconds: it must be scheduled. */
    @Solidity("error AccessManagedRequiredDelay(address caller, uint32 delay)")
    record RequiredDelay(Address caller, long delay) {}

    /** That address is no manager. */
    @Solidity("error AccessManagedInvalidAuthority(address authority)")
    record InvalidAuthority(Address authority) {}
}
