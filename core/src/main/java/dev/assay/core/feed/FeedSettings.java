package dev.assay.core.feed;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a feed polls and hands out; changed in a copy only. */
final class FeedSettings<T> implements Cloneable {

    /** What happens to new rows that nobody has asked for. */
    enum Overflow {
        WAIT,
        FAIL,
        DROP_OLDEST
    }

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration MONTH = Duration.ofDays(31);
    private static final int KEYS = 10_000;
    private static final int UNSET = -1;

    final FeedSource<T> source;
    final Function<? super T, ?> key;
    Feed.Content<? super T> content = row -> row;
    FeedTimer timer;

    @Nullable
    Duration interval;

    boolean underAMinute;
    long creditsPerMonth = UNSET;

    @Nullable
    FeedGroup group;

    int keys = KEYS;
    Overflow overflow = Overflow.WAIT;
    int waiting;
    long maxPolls = Long.MAX_VALUE;

    @Nullable
    Consumer<FeedEvent> listener;

    FeedSettings(FeedSource<T> source, Function<? super T, ?> key, FeedTimer timer) {
        this.source = source;
        this.key = key;
        this.timer = timer;
    }

    /** Returns how long after the beginning of a poll that took so many requests the next may begin. */
    Duration pause(int requests) {
        if (interval != null) {
            return interval;
        }
        FeedGroup sharing = creditsPerMonth == UNSET ? group : null;
        long credits = sharing == null ? creditsPerMonth : sharing.creditsPerMonth();
        if (credits <= 0) {
            return MINUTE;
        }
        // Rounded up, so that a month of polls is never more than a month of credits.
        long month = MONTH.toSeconds() * requests * (sharing == null ? 1 : sharing.sharers());
        long seconds = (month + credits - 1) / credits;
        return seconds <= MINUTE.toSeconds() ? MINUTE : Duration.ofSeconds(seconds);
    }

    /** Tells the listener; without one, what a user should know is logged. */
    void tell(FeedEvent event) {
        Consumer<FeedEvent> to = listener;
        try {
            if (to != null) {
                to.accept(event);
            } else if (event instanceof FeedEvent.PollFailed failed && failed.inARow() == 1) {
                log.warn("A poll failed, and the feed goes on; onEvent would tell", failed.failure());
            } else if (event instanceof FeedEvent.Dropped dropped) {
                log.warn("A feed dropped {} rows; onEvent would tell", dropped.rows());
            }
        } catch (Throwable e) {
            log.warn("A listener of a feed failed", e);
        }
    }

    FeedSettings<T> copy() {
        try {
            @SuppressWarnings("unchecked")
            FeedSettings<T> copy = (FeedSettings<T>) clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
