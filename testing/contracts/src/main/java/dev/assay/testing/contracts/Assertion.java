package dev.assay.testing.contracts;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.send.ExecutionFailedException;
import dev.assay.contracts.send.RevertedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something reverts, and how. */
final class Assertion {

    private final Names names;

    Assertion(Names names) {
        this.names = names;
    }

    <E extends Record> E reverts(Runnable action, Class<E> error) {
        Failure failure = failure(action, error.getSimpleName());
        if (failure.revert() instanceof Revert.Custom custom) {
            Optional<E> typed = custom.as(error);
            if (typed.isPresent()) {
                return typed.get();
            }
        }
        Bytes data = failure.data();
        Optional<AbiError> found = names.errorOf(data);
        if (found.isEmpty() || !found.get().name().equals(error.getSimpleName())) {
            throw other(error.getSimpleName(), failure);
        }
        String fields = found.get().signature().substring(found.get().name().length());
        return AbiCodec.of(fields, error).decode(data.slice(4, data.size()));
    }

    void reverts(Runnable action, String reason) {
        Failure failure = failure(action, reason);
        if (!said(failure).contains(reason)) {
            throw other(reason, failure);
        }
    }

    private Failure failure(Runnable action, String expected) {
        try {
            action.run();
        } catch (RuntimeException thrown) {
            Failure failure = Failure.of(thrown);
            if (failure == null) {
                throw thrown;
            }
            return failure;
        }
        throw new AssertionError("expected a revert with " + expected + ", but it succeeded");
    }

    private AssertionError other(String expected, Failure failure) {
        return new AssertionError(
                "expected a revert with " + expected + ", but it reverted: " + said(failure), failure.thrown());
    }

    /** Errors that only a bound interface knows have their name from there. */
    private String said(Failure failure) {
        Revert revert = failure.revert();
        if (revert instanceof Revert.Custom || revert instanceof Revert.Message) {
            return names.errorOf(failure.data()).isEmpty() ? String.valueOf(revert) : names.error(failure.data());
        }
        return names.error(failure.data());
    }

    /**
     * What was thrown, and the revert it tells of.
     *
     * @param revert as a bound interface decoded it; null if none did
     */
    private record Failure(
            RuntimeException thrown, Bytes data, @Nullable Revert revert) {

        /** Looks for a revert with data among the causes first: the outer ones may only say that there was one. */
        static @Nullable Failure of(RuntimeException thrown) {
            Failure empty = null;
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                Failure one = of(thrown, cause);
                if (one != null && !one.data().isEmpty()) {
                    return one;
                }
                empty = empty == null ? one : empty;
            }
            return empty;
        }

        private static @Nullable Failure of(RuntimeException thrown, Throwable cause) {
            if (cause instanceof RevertException reverted) {
                return new Failure(thrown, reverted.revert().data(), reverted.revert());
            }
            if (cause instanceof RevertedException refused) {
                return new Failure(thrown, refused.data(), refused.revert());
            }
            if (cause instanceof ExecutionFailedException failed) {
                return new Failure(thrown, failed.data(), failed.revert());
            }
            if (cause instanceof CallFailedException failed) {
                return new Failure(thrown, failed.data().orElse(Bytes.EMPTY), null);
            }
            return cause instanceof RpcException refused && refused.isRevert()
                    ? new Failure(thrown, refused.data().orElse(Bytes.EMPTY), null)
                    : null;
        }
    }
}
