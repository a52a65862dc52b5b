package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Row;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions that sending and waiting ask a node. */
final class Node {

    private final JsonRpc rpc;

    Node(JsonRpc rpc) {
        this.rpc = rpc;
    }

    JsonRpc rpc() {
        return rpc;
    }

    long chainId() {
        return rpc.call("eth_chainId").get().quantityAsLong();
    }

    long head() {
        return rpc.call("eth_blockNumber").get().quantityAsLong();
    }

    long count(Address sender, Object block) {
        return rpc.call(countCall(sender, block)).get().quantityAsLong();
    }

    static RpcCall countCall(Address sender, Object block) {
        return RpcCall.of("eth_getTransactionCount", sender, block);
    }

    /** Sends once; what the pipeline would repeat is not repeated here. */
    Bytes32 broadcast(Bytes raw) {
        return rpc.call("eth_sendRawTransaction", raw).get().bytes32();
    }

    boolean knows(Bytes32 hash) {
        return !rpc.call("eth_getTransactionByHash", hash).get().isNull();
    }

    /** Returns a receipt a hash, null where there is none. */
    List<Optional<Receipt>> receipts(List<Bytes32> hashes) {
        List<RpcCall> calls = hashes.stream()
                .map(hash -> RpcCall.of("eth_getTransactionReceipt", hash))
                .toList();
        return rpc.batch(calls).get().stream().map(Node::receipt).toList();
    }

    private static Optional<Receipt> receipt(RpcAnswer answer) {
        RpcValue value = answer.value();
        if (value.isNull()) {
            return Optional.empty();
        }
        Row row = value.row();
        // Some nodes answer for what is only in the pool, without a block.
        return row.value("blockNumber") == null ? Optional.empty() : Optional.of(Receipt.wrap(row));
    }

    /** Returns the number of the block with a tag; empty if the node does not know the tag, or has no such block yet. */
    Optional<Long> tagged(String tag) {
        try {
            RpcValue value = rpc.call("eth_getBlockByNumber", tag, false).get();
            return value.isNull() ? Optional.empty() : Optional.of(number(value.row(), "number"));
        } catch (RpcException e) {
            if (e.isRetryable()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Returns a block with its transactions; null if the node has none of that number. */
    @Nullable
    Row block(long number) {
        RpcValue value = rpc.call("eth_getBlockByNumber", number, true).get();
        return value.isNull() ? null : value.row();
    }

    static long number(Row row, String name) {
        if (row.value(name) instanceof String text && text.matches("0[xX][0-9a-fA-F]{1,16}")) {
            BigInteger number = new BigInteger(text.substring(2), 16);
            if (number.bitLength() < 64) {
                return number.longValue();
            }
        }
        throw new DataException("A block has no number", "$.result." + name, null);
    }
}
