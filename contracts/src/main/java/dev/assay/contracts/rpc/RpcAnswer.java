package dev.assay.contracts.rpc;

import dev.assay.core.error.AssayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer of a batch: a value or a failure. Immutable. */
public final class RpcAnswer {

    private final @Nullable RpcValue value;
    private final @Nullable AssayException failure;

    private RpcAnswer(@Nullable RpcValue value, @Nullable AssayException failure) {
        this.value = value;
        this.failure = failure;
    }

    /** Creates one; called by Assay. */
    public static RpcAnswer of(RpcValue value) {
        return new RpcAnswer(value, null);
    }

    /** Creates one; called by Assay. */
    public static RpcAnswer failed(AssayException failure) {
        return new RpcAnswer(null, failure);
    }

    /**
     * Returns the value.
     *
     * @throws AssayException the failure, if there is one
     */
    public RpcValue value() {
        if (value == null) {
            throw failure().orElseThrow();
        }
        return value;
    }

    /** Returns why there is no value; empty if there is one. */
    public Optional<AssayException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String toString() {
        return String.valueOf(value == null ? failure : value);
    }
}
