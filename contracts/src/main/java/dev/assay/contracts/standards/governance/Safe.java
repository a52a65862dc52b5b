package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.List;

/**
 * An account of several owners. Source: Safe, <a
 * href="https://github.com/safe-global/safe-smart-account/tree/v1.4.1/contracts">version 1.4.1</a>.
 *
 * <p>Functions are those of all versions from 1.3.0 on. Of version 1.3.0 the events have the same signatures, but {@code txHash},
 * {@code owner}, {@code module}, {@code guard} and {@code handler} are not indexed there, so that these records do not read them. It
 * reverts with codes such as {@code GS026}.
 */
public interface Safe {

    /** The operation of a call. */
    int CALL = 0;

    /** The operation of a call that runs the other's code as its own; it may do everything to the Safe. */
    int DELEGATE_CALL = 1;

    /** The address the lists of owners and modules begin and end with. */
    Address SENTINEL = Address.parse("0x0000000000000000000000000000000000000001");

    /** The slot of the guard. */
    Bytes32 GUARD_SLOT = Slots.hash("guard_manager.guard.address");

    /** The slot of the fallback handler. */
    Bytes32 FALLBACK_HANDLER_SLOT = Slots.hash("fallback_manager.handler.address");

    /** Some modules, and where the rest begins: {@link #SENTINEL} if there is none. */
    record Modules(List<Address> array, Address next) {}

    /** Returns its version, such as {@code 1.4.1}. */
    @Solidity("function VERSION() view returns (string)")
    String version();

    /** Returns its owners. */
    @Solidity("function getOwners() view returns (address[])")
    List<Address> getOwners();

    /** Returns how many of them must sign. */
    @Solidity("function getThreshold() view returns (uint256)")
    int getThreshold();

    /** Returns whether an account is one of them. */
    @Solidity("function isOwner(address owner) view returns (bool)")
    boolean isOwner(Address owner);

    /** Returns the number of its next transaction. */
    @Solidity("function nonce() view returns (uint256)")
    BigInteger nonce();

    /** Returns the hash of the domain its transactions are signed for. */
    @Solidity("function domainSeparator() view returns (bytes32)")
    Bytes32 domainSeparator();

    /**
     * Returns some of the modules, which can make calls without signatures.
     *
     * @param start {@link #SENTINEL}, or where the last answer ended
     * @param pageSize 1 at least
     */
    @Solidity(
            "function getModulesPaginated(address start, uint256 pageSize) view returns (address[] array, address next)")
    Modules getModulesPaginated(Address start, long pageSize);

    /** Returns whether a contract is one of the modules. */
    @Solidity("function isModuleEnabled(address module) view returns (bool)")
    boolean isModuleEnabled(Address module);

    /**
     * Returns words of its storage.
     *
     * @param offset the first slot
     * @param length how many words of 32 bytes
     */
    @Solidity("function getStorageAt(uint256 offset, uint256 length) view returns (bytes)")
    Bytes getStorageAt(BigInteger offset, long length);

    /** Returns the guard that is asked before each transaction; {@link Address#ZERO} if there is none. */
    default Address guard() {
        return SafeSlots.address(getStorageAt(GUARD_SLOT.toUnsigned(), 1));
    }

    /** Returns who answers what the Safe does not; {@link Address#ZERO} if nobody does. */
    default Address fallbackHandler() {
        return SafeSlots.address(getStorageAt(FALLBACK_HANDLER_SLOT.toUnsigned(), 1));
    }

    /**
     * Returns what the owners sign.
     *
     * @param nonce that of {@link #nonce}, or a later one
     */
    @Solidity(
            "function getTransactionHash(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas,"
                    + " uint256 gasPrice, address gasToken, address refundReceiver, uint256 _nonce) view returns (bytes32)")
    Bytes32 getTransactionHash(
            Address to,
            BigInteger value,
            Bytes data,
            int operation,
            BigInteger safeTxGas,
            BigInteger baseGas,
            BigInteger gasPrice,
            Address gasToken,
            Address refundReceiver,
            BigInteger nonce);

    /** Returns whether an owner approved a hash by a transaction: 0 if not. */
    @Solidity("function approvedHashes(address owner, bytes32 hash) view returns (uint256)")
    BigInteger approvedHashes(Address owner, Bytes32 hash);

    /** Approves a hash as one of the owners, instead of signing. */
    @Solidity("function approveHash(bytes32 hashToApprove)")
    Pending approveHash(Bytes32 hashToApprove);

    /**
     * Makes a call.
     *
     * @param signatures 65 bytes for each owner, in the order of their addresses
     */
    @Solidity(
            "function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas,"
                    + " uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)"
                    + " payable returns (bool success)")
    Pending execTransaction(
            Address to,
            BigInteger value,
            Bytes data,
            int operation,
            BigInteger safeTxGas,
            BigInteger baseGas,
            BigInteger gasPrice,
            Address gasToken,
            Address refundReceiver,
            Bytes signatures);

    /** Makes a call as one of the modules. */
    @Solidity("function execTransactionFromModule(address to, uint256 value, bytes data, uint8 operation)"
            + " returns (bool success)")
    Pending execTransactionFromModule(Address to, BigInteger value, Bytes data, int operation);

    /** Adds an owner; by a transaction of its own only, as all below. */
    @Solidity("function addOwnerWithThreshold(address owner, uint256 _threshold)")
    Pending addOwnerWithThreshold(Address owner, int threshold);

    /**
     * Removes an owner.
     *
     * @param prevOwner who is before it in {@link #getOwners}, or {@link #SENTINEL}
     */
    @Solidity("function removeOwner(address prevOwner, address owner, uint256 _threshold)")
    Pending removeOwner(Address prevOwner, Address owner, int threshold);

    /** Replaces an owner. */
    @Solidity("function swapOwner(address prevOwner, address oldOwner, address newOwner)")
    Pending swapOwner(Address prevOwner, Address oldOwner, Address newOwner);

    /** Changes how many must sign. */
    @Solidity("function changeThreshold(uint256 _threshold)")
    Pending changeThreshold(int threshold);

    /** Adds a module. */
    @Solidity("function enableModule(address module)")
    Pending enableModule(Address module);

    /** Removes a module. */
    @Solidity("function disableModule(address prevModule, address module)")
    Pending disableModule(Address prevModule, Address module);

    /** Sets the guard. */
    @Solidity("function setGuard(address guard)")
    Pending setGuard(Address guard);

    /** Sets who answers what the Safe does not. */
    @Solidity("function setFallbackHandler(address handler)")
    Pending setFallbackHandler(Address handler);

    /** It was set up. */
    @Solidity("event SafeSetup(address indexed initiator, address[] owners, uint256 threshold, address initializer,"
            + " address fallbackHandler)")
    record SafeSetup(
            Address initiator, List<Address> owners, int threshold, Address initializer, Address fallbackHandler) {}

    /** It got ether, in wei. */
    @Solidity("event SafeReceived(address indexed sender, uint256 value)")
    record Received(Address sender, BigInteger value) {}

    /** A transaction was executed; the payment is what the executor got back. */
    @Solidity("event ExecutionSuccess(bytes32 indexed txHash, uint256 payment)")
    record ExecutionSuccess(Bytes32 txHash, BigInteger payment) {}

    /** The call of a transaction failed, and its nonce is used. */
    @Solidity("event ExecutionFailure(bytes32 indexed txHash, uint256 payment)")
    record ExecutionFailure(Bytes32 txHash, BigInteger payment) {}

    /** A module made a call. */
    @Solidity("event ExecutionFromModuleSuccess(address indexed module)")
    record ExecutionFromModuleSuccess(Address module) {}

    /** A module made a call, which failed. */
    @Solidity("event ExecutionFromModuleFailure(address indexed module)")
    record ExecutionFromModuleFailure(Address module) {}

    /** An owner approved a hash. */
    @Solidity("event ApproveHash(bytes32 indexed approvedHash, address indexed owner)")
    record ApproveHash(Bytes32 approvedHash, Address owner) {}

    /** There is one more owner. */
    @Solidity("event AddedOwner(address indexed owner)")
    record AddedOwner(Address owner) {}

    /** There is one owner less. */
    @Solidity("event RemovedOwner(address indexed owner)")
    record RemovedOwner(Address owner) {}

    /** More or fewer must sign. */
    @Solidity("event ChangedThreshold(uint256 threshold)")
    record ChangedThreshold(int threshold) {}

    /** There is one more module. */
    @Solidity("event EnabledModule(address indexed module)")
    record EnabledModule(Address module) {}

    /** There is one module less. */
    @Solidity("event DisabledModule(address indexed module)")
    record DisabledModule(Address module) {}

    /** The guard is another one. */
    @Solidity("event ChangedGuard(address indexed guard)")
    record ChangedGuard(Address guard) {}

    /** Somebody else answers what the Safe does not. */
    @Solidity("event ChangedFallbackHandler(address indexed handler)")
    record ChangedFallbackHandler(Address handler) {}
}
