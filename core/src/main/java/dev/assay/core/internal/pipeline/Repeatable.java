package dev.assay.core.internal.pipeline;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which failures another attempt may mend, and may be followed by one. */
final class Repeatable {

    private Repeatable() {}

    /**
     * Tells whether to try again.
     *
     * @param safe whether the request may be sent again although it may have arrived
     */
    static boolean is(AssayException failure, boolean safe) {
        if (failure instanceof InterruptedCallException) {
            return false;
        }
        if (failure instanceof TimeoutException timeout && timeout.limit() == TimeoutException.Limit.DEADLINE) {
            return false;
        }
        if (failure instanceof RateLimitException refused && refused.isLocal()) {
            return false;
        }
        return failure.isRetryable() && (safe || neverLeft(failure));
    }

    /** Returns how long the server wants us to wait, or null if it did not say. */
    static @Nullable Duration orderedWait(AssayException failure) {
        return failure instanceof ServiceException answer ? answer.retryAfter().orElse(null) : null;
    }

    private static boolean neverLeft(AssayException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof TransportException
                && (cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException);
    }
}
