package dev.assay.core.observe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens to each request: {@link #started}, then per attempt {@link #permitted}, {@link #attempted} and,
 * before another, {@link #waiting}, and last {@link #ended}. Implemented by users, who hang metrics or traces on it.
 *
 * <p>Called on the thread that makes the request, so it must be quick and thread-safe. What it throws is logged and goes
 * no further. The same {@link RequestInfo} object is handed to all calls of one request.
 */
public interface RequestListener {

    /** A request begins. */
    default void started(RequestInfo request) {}

    /**
     * Leave to send was granted.
     *
     * @param waited how long that took
     */
    default void permitted(RequestInfo request, Duration waited) {}

    /** An attempt is over, well or not; called once for each request sent to the server, redirects included. */
    default void attempted(RequestInfo request, AttemptInfo attempt) {}

    /**
     * The request is about to wait.
     *
     * @param duration how long
     * @param reason why
     */
    default void waiting(RequestInfo request, Duration duration, WaitReason reason) {}

    /**
     * A request is over.
     *
     * @param took how long it took in all
     * @param failure why it failed, or null if it did not
     */
    default void ended(RequestInfo request, Duration took, @Nullable Throwable failure) {}
}
