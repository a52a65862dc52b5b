package dev.assay.contracts.chain;

import dev.assay.contracts.Address;
import dev.assay.contracts.rpc.RpcCall;
import java.util.List;

/**
 * Calls that go to the node as one.
 *
 * @param indexes which calls
 * @param way who makes them
 */
record Part(List<Integer> indexes, Way way) {

    /** Who makes the calls. */
    enum Way {
        /** Multicall3. */
        DEPLOYED,
        /** Code that is put to its address for the time of the call. */
        OVERRIDDEN,
        /** Code of a deployment that is only tried. */
        CREATED,
        /** The node: one call. */
        DIRECT
    }

    /** Both halves of it; each call by the node where it cannot be halved. */
    List<Part> smaller() {
        if (indexes.size() == 1) {
            return List.of(new Part(indexes, Way.DIRECT));
        }
        int middle = indexes.size() / 2;
        return List.of(
                new Part(indexes.subList(0, middle), way), new Part(indexes.subList(middle, indexes.size()), way));
    }

    RpcCall rpc(List<? extends Call<?>> calls, Address aggregate, BlockRef block) {
        if (way == Way.DIRECT) {
            Call<?> call = calls.get(indexes.get(0));
            return call.rpc(call.options().block(block));
        }
        List<Aggregate3.Inner> inner = indexes.stream()
                .map(calls::get)
                .map(call -> new Aggregate3.Inner(call.to(), true, call.data()))
                .toList();
        CallOptions options = CallOptions.at(block);
        if (way == Way.CREATED) {
            return RpcCall.of("eth_call", options.params(null, Aggregate3.creation(inner)));
        }
        if (way == Way.OVERRIDDEN) {
            options = options.override(aggregate, StateOverride.none().code(Aggregate3.runtime()));
        }
        return RpcCall.of("eth_call", options.params(aggregate, Aggregate3.callData(inner)));
    }
}
