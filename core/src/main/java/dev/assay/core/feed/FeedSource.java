package dev.assay.core.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed asks at each poll. Implemented by Assay, and by users for what has no list of ours.
 *
 * @param <T> the rows' type
 */
@FunctionalInterface
public interface FeedSource<T> {

    /**
     * Asks once; blocks. Runs on a thread of the feed, which is interrupted when nobody wants the answer any more; one
     * subscription makes one call at a time, several subscriptions may call at once.
     *
     * @param previous the wall clock's time when the last poll began that succeeded, or null if none has; whoever asks for
     *     what came since should ask for some time more
     * @throws dev.assay.core.error.AssayException if there is no good answer; the feed goes on if it is
     *     {@linkplain dev.assay.core.error.AssayException#isRetryable() retryable}, or cannot be read for the first or
     *     second time since a good one, and ends if not, as with any other exception
     */
    Poll<T> poll(@Nullable Instant previous);
}
