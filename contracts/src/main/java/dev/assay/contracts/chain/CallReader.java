package dev.assay.contracts.chain;

import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcReader;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.AssayException;

/** Makes the value of a call of what a node answers to {@code eth_call}. */
record CallReader<T>(Call<T> call) implements RpcReader<T> {

    @Override
    public T read(RpcValue value) {
        return call.decode(value.bytes());
    }

    @Override
    public AssayException refused(RpcException refusal) {
        return refusal.isRevert()
                ? call.contract().reverts().exception(refusal, call.invocation(call.options()))
                : refusal;
    }
}
