package dev.assay.core.feed;

import dev.assay.core.error.AssayException;
import java.time.Duration;
import java.util.Objects;

/** What happens in a feed beside its rows. Immutable and thread-safe. */
public sealed interface FeedEvent {

    /**
     * A poll succeeded.
     *
     * @param rows how many rows it brought
     * @param fresh how many of them are new
     * @param requests how many requests it took
     * @param next how long until the next poll at least, counted from the beginning of this one
     */
    record Polled(int rows, int fresh, int requests, Duration next) implements FeedEvent {

        /** Checks for null. */
        public Polled {
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * A poll failed, and the feed goes on. Nothing is lost by it if the next poll's answer still has what is new now.
     *
     * @param failure why
     * @param inARow how many polls have failed since one succeeded, from 1
     * @param next how long until the next poll at least, counted from now
     */
    record PollFailed(AssayException failure, long inARow, Duration next) implements FeedEvent {

        /** Checks for null. */
        public PollFailed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * Rows were dropped, because the buffer was full and {@link Feed#dropOldestBeyond} says so.
     *
     * @param rows how many, the oldest of those that waited
     */
    record Dropped(long rows) implements FeedEvent {}
}
