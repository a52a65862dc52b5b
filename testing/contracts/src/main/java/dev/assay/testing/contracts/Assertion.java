package dev.assay.testing.contracts;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.rpc.RpcException;
import java.util.Optional;

/** Whether something reverts, and how. */
final class Assertion {

    private final Names names;

    Assertion(Names names) {
        this.names = names;
    }

    <E extends Record> E reverts(Runnable action, Class<E> error) {
        RuntimeException failure = failure(action, error.getSimpleName());
        Bytes data = data(failure).orElse(Bytes.EMPTY);
        Optional<AbiError> found = names.errorOf(data);
        if (found.isEmpty() || !found.get().name().equals(error.getSimpleName())) {
            throw other(error.getSimpleName(), data, failure);
        }
        String fields = found.get().signature().substring(found.get().name().length());
        return AbiCodec.of(fields, error).decode(data.slice(4, data.size()));
    }

    void reverts(Runnable action, String reason) {
        RuntimeException failure = failure(action, reason);
        Bytes data = data(failure).orElse(Bytes.EMPTY);
        if (!names.error(data).contains(reason)) {
            throw other(reason, data, failure);
        }
    }

    private RuntimeException failure(Runnable action, String expected) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            if (data(failure).isPresent() || isRevert(failure)) {
                return failure;
            }
            throw failure;
        }
        throw new AssertionError("expected a revert with " + expected + ", but it succeeded");
    }

    private AssertionError other(String expected, Bytes data, RuntimeException failure) {
        return new AssertionError(
                "expected a revert with " + expected + ", but it reverted: " + names.error(data), failure);
    }

    private static Optional<Bytes> data(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Bytes> data = cause instanceof CallFailedException failed
                    ? failed.data()
                    : cause instanceof RpcException refused ? refused.data() : Optional.empty();
            if (data.isPresent()) {
                return data;
            }
        }
        return Optional.empty();
    }

    private static boolean isRevert(Throwable failure) {
        return failure instanceof CallFailedException
                || (failure instanceof RpcException refused && refused.isRevert());
    }
}
