package dev.assay.core.limit;

import dev.assay.core.error.RateLimitException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests against the service's limits. In memory by default ({@code MemoryQuota}); implemented by users who share
 * one key between several JVMs.
 *
 * <p>It never blocks: who is told to wait comes back. Implementations are thread-safe.
 */
public interface Quota {

    /**
     * Asks for leave to send one request. Every attempt asks, so retries count.
     *
     * @param caller stands for the one who asks; the same object comes back until it is granted leave or leaves
     */
    Answer ask(Object caller);

    /** Says that a caller who was told to wait has given up. */
    void leave(Object caller);

    /** What {@link #ask} answers. */
    sealed interface Answer {}

    /** Leave to send one request now. */
    non-sealed interface Permit extends Answer {

        /**
         * Says that the request is over, once.
         *
         * @param pause how long the service wants nobody to ask, or null
         */
        void release(@Nullable Duration pause);
    }

    /**
     * No leave yet.
     *
     * @param duration how long it takes at least, if nobody who waits ahead gives up; positive
     * @param scope which limit is reached
     * @param limit how many requests it allows; 0 if the service itself asked for a pause
     * @param askAfter when to ask again, in case somebody has given up; positive and no longer than the duration
     */
    record Wait(Duration duration, RateLimitException.Scope scope, long limit, Duration askAfter) implements Answer {

        /** Checks that the wait is one. */
        public Wait {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("duration: not positive: " + duration);
            }
            if (askAfter.isNegative() || askAfter.isZero() || askAfter.compareTo(duration) > 0) {
                throw new IllegalArgumentException("askAfter: not within the duration: " + askAfter);
            }
        }

        /** Creates a wait after whose whole duration the caller asks again. */
        public Wait(Duration duration, RateLimitException.Scope scope, long limit) {
            this(duration, scope, limit, duration);
        }
    }

    /**
     * No leave before long: asking again soon is useless.
     *
     * @param retryAfter when the quota renews, or null if unknown
     * @param scope which limit is used up
     * @param limit how many requests it allows
     */
    record Exhausted(@Nullable Duration retryAfter, RateLimitException.Scope scope, long limit) implements Answer {}
}
