package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;

/**
 * A contract whose powers are roles, with one admin who changes in two steps after a delay. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/access#AccessControlDefaultAdminRules">AccessControlDefaultAdminRules</a>. Times are seconds since 1970, delays seconds.
 */
public interface AccessControlDefaultAdminRules extends AccessControl {

    /** An admin to come and from when it may accept; {@link Address#ZERO} and 0 if there is none. */
    record PendingAdmin(Address newAdmin, long schedule) {}

    /** A delay to come and from when it holds; both 0 if there is none. */
    record PendingDelay(long newDelay, long schedule) {}

    /** Returns the admin; {@link Address#ZERO} if there is none. */
    @Solidity("function defaultAdmin() view returns (address)")
    Address defaultAdmin();

    /** Returns the admin, too, for ERC-173. */
    @Solidity("function owner() view returns (address)")
    Address owner();

    /** Returns the admin to come. */
    @Solidity("function pendingDefaultAdmin() view returns (address newAdmin, uint48 schedule)")
    PendingAdmin pendingDefaultAdmin();

    /** Returns how long an admin to come must wait. */
    @Solidity("function defaultAdminDelay() view returns (uint48)")
    long defaultAdminDelay();

    /** Returns the delay to come. */
    @Solidity("function pendingDefaultAdminDelay() view returns (uint48 newDelay, uint48 schedule)")
    PendingDelay pendingDefaultAdminDelay();

    /** Returns how long a longer delay takes to come at most. */
    @Solidity("function defaultAdminDelayIncreaseWait() view returns (uint48)")
    long defaultAdminDelayIncreaseWait();

    /** Offers it to somebody. */
    @Solidity("function beginDefaultAdminTransfer(address newAdmin)")
    Pending beginDefaultAdminTransfer(Address newAdmin);

    /** Takes the offer back. */
    @Solidity("function cancelDefaultAdminTransfer()")
    Pending cancelDefaultAdminTransfer();

    /** Takes the offer. */
    @Solidity("function acceptDefaultAdminTransfer()")
    Pending acceptDefaultAdminTransfer();

    /** Changes the delay, after one. */
    @Solidity("function changeDefaultAdminDelay(uint48 newDelay)")
    Pending changeDefaultAdminDelay(long newDelay);

    /** Takes the change of the delay back. */
    @Solidity("function rollbackDefaultAdminDelay()")
    Pending rollbackDefaultAdminDelay();

    /** It was offered to somebody. */
    @Solidity("event DefaultAdminTransferScheduled(address indexed newAdmin, uint48 acceptSchedule)")
    record DefaultAdminTransferScheduled(Address newAdmin, long acceptSchedule) {}

    /** The offer was taken back. */
    @Solidity("event DefaultAdminTransferCanceled()")
    record DefaultAdminTransferCanceled() {}

    /** The delay will change. */
    @Solidity("event DefaultAdminDelayChangeScheduled(uint48 newDelay, uint48 effectSchedule)")
    record DefaultAdminDelayChangeScheduled(long newDelay, long effectSchedule) {}

    /** The delay will not change. */
    @Solidity("event DefaultAdminDelayChangeCanceled()")
    record DefaultAdminDelayChangeCanceled() {}

    /** That address cannot be the admin. */
    @Solidity("error AccessControlInvalidDefaultAdmin(address defaultAdmin)")
    record InvalidDefaultAdmin(Address defaultAdmin) {}

    /** The role of the admin cannot be given and taken like others. */
    @Solidity("error AccessControlEnforcedDefaultAdminRules()")
    record EnforcedDefaultAdminRules() {}

    /** The delay is not over. */
    @Solidity("error AccessControlEnforcedDefaultAdminDelay(uint48 schedule)")
    record EnforcedDefaultAdminDelay(long schedule) {}
}
