package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;

/**
 * Makes the calls of its admin after a delay, as Compound has it. Source: Compound, <a
 * href="https://github.com/compound-finance/compound-protocol/blob/master/contracts/Timelock.sol">Timelock</a>.
 *
 * <p>Delays are seconds, times seconds since 1970. It reverts with texts such as {@code Timelock::executeTransaction: Transaction hasn't
 * surpassed time lock.}
 */
public interface CompoundTimelock {

    /** Returns who may queue, execute and cancel. */
    @Solidity("function admin() view returns (address)")
    Address admin();

    /** Returns who may become that. */
    @Solidity("function pendingAdmin() view returns (address)")
    Address pendingAdmin();

    /** Returns the delay. */
    @Solidity("function delay() view returns (uint256)")
    long delay();

    /** Returns how long after its time a transaction can be executed. */
    @Solidity("function GRACE_PERIOD() view returns (uint256)")
    long gracePeriod();

    /** Returns the shortest delay there can be. */
    @Solidity("function MINIMUM_DELAY() view returns (uint256)")
    long minimumDelay();

    /** Returns the longest delay there can be. */
    @Solidity("function MAXIMUM_DELAY() view returns (uint256)")
    long maximumDelay();

    /** Returns whether a transaction is queued. */
    @Solidity("function queuedTransactions(bytes32 txHash) view returns (bool)")
    boolean queuedTransactions(Bytes32 txHash);

    /**
     * Queues a transaction.
     *
     * @param signature as {@code transfer(address,uint256)}; empty where the data have a selector
     * @param eta not before now and the delay
     */
    @Solidity(
            "function queueTransaction(address target, uint256 value, string signature, bytes data, uint256 eta) returns (bytes32)")
    Pending queueTransaction(Address target, BigInteger value, String signature, Bytes data, long eta);

    /** Takes a transaction back. */
    @Solidity("function cancelTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)")
    Pending cancelTransaction(Address target, BigInteger value, String signature, Bytes data, long eta);

    /** Makes the call of a transaction whose time has come. */
    @Solidity("function executeTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)"
            + " payable returns (bytes)")
    Pending executeTransaction(Address target, BigInteger value, String signature, Bytes data, long eta);

    /** Becomes the admin. */
    @Solidity("function acceptAdmin()")
    Pending acceptAdmin();

    /** Sets who may become the admin; by a transaction only. */
    @Solidity("function setPendingAdmin(address pendingAdmin)")
    Pending setPendingAdmin(Address pendingAdmin);

    /** Sets the delay; by a transaction only. */
    @Solidity("function setDelay(uint256 delay)")
    Pending setDelay(long delay);

    /** A transaction was queued. */
    @Solidity("event QueueTransaction(bytes32 indexed txHash, address indexed target, uint256 value,"
            + " string signature, bytes data, uint256 eta)")
    record QueueTransaction(Bytes32 txHash, Address target, BigInteger value, String signature, Bytes data, long eta) {}

    /** A transaction was executed. */
    @Solidity("event ExecuteTransaction(bytes32 indexed txHash, address indexed target, uint256 value,"
            + " string signature, bytes data, uint256 eta)")
    record ExecuteTransaction(
            Bytes32 txHash, Address target, BigInteger value, String signature, Bytes data, long eta) {}

    /** A transaction was taken back. */
    @Solidity("event CancelTransaction(bytes32 indexed txHash, address indexed target, uint256 value,"
            + " string signature, bytes data, uint256 eta)")
    record CancelTransaction(
            Bytes32 txHash, Address target, BigInteger value, String signature, Bytes data, long eta) {}

    /** The admin is another one. */
    @Solidity("event NewAdmin(address indexed newAdmin)")
    record NewAdmin(Address newAdmin) {}

    /** The admin to come is another one. */
    @Solidity("event NewPendingAdmin(address indexed newPendingAdmin)")
    record NewPendingAdmin(Address newPendingAdmin) {}

    /** The delay is another one. */
    @Solidity("event NewDelay(uint256 indexed newDelay)")
    record NewDelay(long newDelay) {}
}
