package dev.assay.core;

import dev.assay.core.error.AssayException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * A request that has not been made yet; every run is an exchange of its own. Implemented by Assay.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the answer is read into
 */
public interface Request<T> {

    /**
     * Makes the request and returns the value; blocks.
     *
     * @throws AssayException if there is no good answer
     */
    T get();

    /**
     * Makes the request and returns the value with status and headers; blocks.
     *
     * @throws AssayException if there is no good answer
     */
    Response<T> response();

    /**
     * Makes the request on the client's executor: 64 daemon threads unless another was given. Completing the future from
     * outside, by {@code cancel}, {@code orTimeout} or in any other way, aborts the exchange. Failures are those of
     * {@link #get()}.
     */
    CompletableFuture<T> async();

    /** Does what {@link #async()} does on an executor of the caller's, such as one of virtual threads. */
    CompletableFuture<T> async(Executor executor);

    /** Returns this request with other options; unset ones stay as the client has them. */
    Request<T> with(UnaryOperator<RequestOptions> change);
}
