package dev.assay.core.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A time limit of ours ran out before the answer was complete. */
public final class TimeoutException extends TransportException {

    private static final long serialVersionUID = 1L;

    /** Which limit ran out. */
    public enum Limit {
        /** The time of one attempt. */
        ATTEMPT,
        /** The time of the whole request, retries and waits included. */
        DEADLINE
    }

    private final Limit limit;
    private final Duration duration;

    /** Creates one; called by Assay. */
    public TimeoutException(String message, Limit limit, Duration duration, @Nullable Throwable cause) {
        super(message, cause);
        this.limit = limit;
        this.duration = duration;
    }

    /** Returns which limit ran out. */
    public Limit limit() {
        return limit;
    }

    /** Returns how long that limit was. */
    public Duration duration() {
        return duration;
    }
}
