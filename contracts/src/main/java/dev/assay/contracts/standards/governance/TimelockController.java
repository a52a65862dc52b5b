package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Slots;
import dev.assay.contracts.standards.access.AccessControl;
import java.math.BigInteger;
import java.util.List;

/**
 * Makes calls after a delay, in which who disagrees can leave. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/governance#TimelockController">TimelockController</a>.
 *
 * <p>Its ids are {@link dev.assay.contracts.standards.GovernanceIds#operationId}. Delays are seconds, times seconds since 1970. If {@link
 * Address#ZERO} has the {@link #EXECUTOR_ROLE}, everybody may execute.
 */
public interface TimelockController extends AccessControl {

    /** The role of those who schedule. */
    Bytes32 PROPOSER_ROLE = Slots.hash("PROPOSER_ROLE");

    /** The role of those who execute. */
    Bytes32 EXECUTOR_ROLE = Slots.hash("EXECUTOR_ROLE");

    /** The role of those who cancel. */
    Bytes32 CANCELLER_ROLE = Slots.hash("CANCELLER_ROLE");

    /** Returns the shortest delay. */
    @Solidity("function getMinDelay() view returns (uint256)")
    long getMinDelay();

    /** Returns where an operation stands; contracts from before OpenZeppelin 5 have not got this. */
    @Solidity("function getOperationState(bytes32 id) view returns (uint8)")
    @ReadBy(StateAnswer.OfOperation.class)
    OperationState getOperationState(Bytes32 id);

    /** Returns when an operation can be executed; 0 if it is not known, 1 if it was executed. */
    @Solidity("function getTimestamp(bytes32 id) view returns (uint256)")
    long getTimestamp(Bytes32 id);

    /** Returns whether an operation is known. */
    @Solidity("function isOperation(bytes32 id) view returns (bool)")
    boolean isOperation(Bytes32 id);

    /** Returns whether it is waiting or can be executed. */
    @Solidity("function isOperationPending(bytes32 id) view returns (bool)")
    boolean isOperationPending(Bytes32 id);

    /** Returns whether it can be executed. */
    @Solidity("function isOperationReady(bytes32 id) view returns (bool)")
    boolean isOperationReady(Bytes32 id);

    /** Returns whether it was executed. */
    @Solidity("function isOperationDone(bytes32 id) view returns (bool)")
    boolean isOperationDone(Bytes32 id);

    /** Returns the id of an operation of one call. */
    @Solidity("function hashOperation(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt)"
            + " pure returns (bytes32)")
    Bytes32 hashOperation(Address target, BigInteger value, Bytes data, Bytes32 predecessor, Bytes32 salt);

    /** Returns the id of an operation of several calls. */
    @Solidity(
            "function hashOperationBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt)"
                    + " pure returns (bytes32)")
    Bytes32 hashOperationBatch(
            List<Address> targets, List<BigInteger> values, List<Bytes> payloads, Bytes32 predecessor, Bytes32 salt);

    /**
     * Schedules a call.
     *
     * @param predecessor the id of what must be done before; zero for none
     * @param delay at least {@link #getMinDelay}
     */
    @Solidity(
            "function schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)")
    Pending schedule(Address target, BigInteger value, Bytes data, Bytes32 predecessor, Bytes32 salt, long delay);

    /** Schedules several calls. */
    @Solidity("function scheduleBatch(address[] targets, uint256[] values, bytes[] payloads,"
            + " bytes32 predecessor, bytes32 salt, uint256 delay)")
    Pending scheduleBatch(
            List<Address> targets,
            List<BigInteger> values,
            List<Bytes> payloads,
            Bytes32 predecessor,
            Bytes32 salt,
            long delay);

    /** Makes a call whose delay is over. */
    @Solidity(
            "function execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt) payable")
    Pending execute(Address target, BigInteger value, Bytes payload, Bytes32 predecessor, Bytes32 salt);

    /** Makes several calls whose delay is over. */
    @Solidity(
            "function executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) payable")
    Pending executeBatch(
            List<Address> targets, List<BigInteger> values, List<Bytes> payloads, Bytes32 predecessor, Bytes32 salt);

    /** Takes an operation back. */
    @Solidity("function cancel(bytes32 id)")
    Pending cancel(Bytes32 id);

    /** Sets the shortest delay; by an operation only. */
    @Solidity("function updateDelay(uint256 newDelay)")
    Pending updateDelay(long newDelay);

    /** A call was scheduled. */
    @Solidity(
            "event CallScheduled(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data,"
                    + " bytes32 predecessor, uint256 delay)")
    record CallScheduled(
            Bytes32 id,
            BigInteger index,
            Address target,
            BigInteger value,
            Bytes data,
            Bytes32 predecessor,
            long delay) {}

    /** A call was made. */
    @Solidity(
            "event CallExecuted(bytes32 indexed id, uint256 indexed index, address target, uint256 value, bytes data)")
    record CallExecuted(Bytes32 id, BigInteger index, Address target, BigInteger value, Bytes data) {}

    /** An operation was scheduled with a salt that is not 0. */
    @Solidity("event CallSalt(bytes32 indexed id, bytes32 salt)")
    record CallSalt(Bytes32 id, Bytes32 salt) {}

    /** An operation was taken back. */
    @Solidity("event Cancelled(bytes32 indexed id)")
    record Cancelled(Bytes32 id) {}

    /** The shortest delay is another one. */
    @Solidity("event MinDelayChange(uint256 oldDuration, uint256 newDuration)")
    record MinDelayChange(BigInteger oldDuration, BigInteger newDuration) {}

    /** The delay is too short. */
    @Solidity("error TimelockInsufficientDelay(uint256 delay, uint256 minDelay)")
    record InsufficientDelay(BigInteger delay, BigInteger minDelay) {}

    /** The lists are not of the same length. */
    @Solidity("error TimelockInvalidOperationLength(uint256 targets, uint256 payloads, uint256 values)")
    record InvalidOperationLength(BigInteger targets, BigInteger payloads, BigInteger values) {}

    /**
     * The operation is in another state.
     *
     * @param expectedStates a bit for each state it may be in, see {@link OperationState#bit}
     */
    @Solidity("error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)")
    record UnexpectedOperationState(Bytes32 operationId, Bytes32 expectedStates) {}

    /** What must be done before is not. */
    @Solidity("error TimelockUnexecutedPredecessor(bytes32 predecessorId)")
    record UnexecutedPredecessor(Bytes32 predecessorId) {}

    /** Only the timelock may do that. */
    @Solidity("error TimelockUnauthorizedCaller(address caller)")
    record UnauthorizedCaller(Address caller) {}

    /** A call inside failed without a reason. */
    @Solidity("error FailedCall()")
    record FailedCall() {}
}
