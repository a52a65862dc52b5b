package dev.assay.core.internal.pipeline;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.internal.pipeline.AttemptScope.End;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says in our own exceptions why there is no answer. */
final class Failures {

    private static final int DEEPEST_CAUSE = 16;

    private Failures() {}

    /**
     * Returns the exception for what a transport threw.
     *
     * @param end why we ended the exchange, if we did
     * @param answered whether the head of an answer had come
     */
    static TransportException of(IOException e, End end, boolean answered, Settings limits) {
        if (end == End.CANCELLED) {
            return new InterruptedCallException("The call was cancelled", e);
        }
        if (end == End.INTERRUPTED || Thread.currentThread().isInterrupted() || isInterrupt(e)) {
            // A transport may have taken the flag for its own.
            Thread.currentThread().interrupt();
            return new InterruptedCallException("The thread was interrupted", e);
        }
        if (end == End.ATTEMPT_TIMEOUT) {
            return pastAttempt(limits, e);
        }
        if (end == End.DEADLINE) {
            return pastDeadline(limits, e);
        }
        String what = !answered ? "No answer" : e instanceof EOFException ? "The answer broke off" : "Reading failed";
        return new TransportException(what + ": " + e.getMessage(), e);
    }

    private static boolean isInterrupt(Throwable failure) {
        // Bounded, since causes may go in a circle.
        Throwable t = failure;
        for (int depth = 0; t != null && depth < DEEPEST_CAUSE; depth++) {
            if (t instanceof InterruptedException) {
                return true;
            }
            t = t.getCause();
        }
        return false;
    }

    static TimeoutException pastAttempt(Settings limits, @Nullable Throwable cause) {
        Duration limit = limits.attemptTimeout();
        String message = "No complete answer within the attempt's " + seconds(limit) + " s";
        return new TimeoutException(message, TimeoutException.Limit.ATTEMPT, limit, cause);
    }

    static TimeoutException pastDeadline(Settings limits, @Nullable Throwable cause) {
        Duration limit = limits.deadline();
        String message = "No complete answer within the deadline of " + seconds(limit) + " s";
        return new TimeoutException(message, TimeoutException.Limit.DEADLINE, limit, cause);
    }

    /** Returns the duration in seconds, as people write it. */
    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
