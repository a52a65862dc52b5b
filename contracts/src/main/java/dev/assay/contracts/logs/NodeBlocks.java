package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a node for blocks and logs, several at a time, in one request so that one node answers them. */
final class NodeBlocks {

    private final JsonRpc rpc;
    private final LogFilter filter;

    NodeBlocks(JsonRpc rpc, LogFilter filter) {
        this.rpc = rpc;
        this.filter = filter;
    }

    LogFilter filter() {
        return filter;
    }

    static RpcCall block(long number) {
        return RpcCall.of("eth_getBlockByNumber", number, false);
    }

    static RpcCall block(String tag) {
        return RpcCall.of("eth_getBlockByNumber", tag, false);
    }

    static RpcCall block(Bytes32 hash) {
        return RpcCall.of("eth_getBlockByHash", hash, false);
    }

    RpcCall logs(long first, long last) {
        return RpcCall.of("eth_getLogs", filter.range(first, last));
    }

    RpcCall logs(Bytes32 block) {
        return RpcCall.of("eth_getLogs", filter.block(block));
    }

    /** All logs of a block, whether wanted or not. */
    static RpcCall allLogs(Bytes32 block) {
        return RpcCall.of("eth_getLogs", Map.of("blockHash", block));
    }

    /**
     * Returns a refusal among the answers that may pass, as one of a node that is busy or lags; null if none was refused,
     * and throws what will not pass.
     */
    static @Nullable String passing(List<? extends @Nullable Object> answers) {
        String passing = null;
        for (Object answer : answers) {
            if (answer instanceof RpcException e) {
                if (!e.isRetryable() && !e.isMissingBlock()) {
                    throw e;
                }
                passing = e.getMessage();
            }
        }
        return passing;
    }

    /**
     * Returns what {@link AnswerBody#read} says; logs go to the target if there is one, those of a failed attempt do
     * not.
     */
    List<@Nullable Object> ask(List<RpcCall> calls, @Nullable LogTarget target) {
        List<String> methods = calls.stream().map(RpcCall::method).toList();
        int mark = target == null ? 0 : target.mark();
        return rpc.exchange(calls, body -> {
                    if (target != null) {
                        target.rollback(mark);
                    }
                    return AnswerBody.read(body, methods, target);
                })
                .get();
    }
}
