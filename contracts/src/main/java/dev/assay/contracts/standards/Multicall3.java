package dev.assay.contracts.standards;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;

/**
 * Many calls in one, at {@link dev.assay.contracts.network.Network#MULTICALL3} on most chains. Source: <a
 * href="https://github.com/mds1/multicall3">Multicall3</a>.
 *
 * <p>To read, use {@link dev.assay.contracts.chain.Chain#read}, which does without it where it is missing. These are for
 * transactions; {@code msg.sender} of the calls is Multicall3 then.
 */
public interface Multicall3 {

    /** A call that may be allowed to fail. */
    record Call3(Address target, boolean allowFailure, Bytes callData) {}

    /** A call with ether, in wei, that may be allowed to fail. */
    record Call3Value(Address target, boolean allowFailure, BigInteger value, Bytes callData) {}

    /** Makes calls; reverts if one fails that is not allowed to. */
    @Solidity("function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable"
            + " returns ((bool success, bytes returnData)[] returnData)")
    Pending aggregate3(List<Call3> calls);

    /** Makes calls with ether; {@code options} must pay exactly their sum. */
    @Solidity(
            "function aggregate3Value((address target, bool allowFailure, uint256 value, bytes callData)[] calls) payable"
                    + " returns ((bool success, bytes returnData)[] returnData)")
    Pending aggregate3Value(List<Call3Value> calls, CallOptions options);

    /** Returns the ether of an account, in wei: a balance in the same trip and block as other reads. */
    @Solidity("function getEthBalance(address addr) view returns (uint256 balance)")
    BigInteger getEthBalance(Address account);

    /** Returns the number of the block that is read. */
    @Solidity("function getBlockNumber() view returns (uint256 blockNumber)")
    long getBlockNumber();

    /** Returns the time of the block that is read, in seconds since 1970. */
    @Solidity("function getCurrentBlockTimestamp() view returns (uint256 timestamp)")
    long getCurrentBlockTimestamp();

    /** Returns the hash of one of the last 256 blocks; zero for any other. */
    @Solidity("function getBlockHash(uint256 blockNumber) view returns (bytes32 blockHash)")
    Bytes32 getBlockHash(long blockNumber);

    /** Returns the base fee of the block that is read, in wei per gas. */
    @Solidity("function getBasefee() view returns (uint256 basefee)")
    BigInteger getBasefee();

    /** Returns the id of the chain. */
    @Solidity("function getChainId() view returns (uint256 chainid)")
    long getChainId();
}
