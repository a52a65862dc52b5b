package dev.assay.core.feed;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Polls for one subscription and knows when to do so again. One poll at a time. */
final class Poller<T> {

    // A service may name any time, but nobody has a quota that renews less often.
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);

    // One answer of garbage is a proxy's page or a bad release; that many without a good one between them will stay.
    private static final int UNREADABLE = 3;

    private final FeedSettings<T> settings;
    private final TimeSource time;
    private final SeenRows<T> seen;
    private @Nullable Instant previous;
    private int requests = 1;
    private long failures;
    private int unreadable;

    Poller(FeedSettings<T> settings) {
        this.settings = settings;
        this.time = settings.timer.time();
        this.seen = new SeenRows<>(settings.key, settings.content, settings.keys);
    }

    /** Asks once; throws nothing. */
    Outcome<T> poll() {
        Instant began = time.now();
        long start = time.nanoTime();
        try {
            Poll<T> poll = settings.source.poll(previous);
            List<T> fresh = seen.fresh(poll.rows());
            previous = began;
            failures = 0;
            unreadable = 0;
            requests = Math.max(1, poll.requests());
            Duration pause = settings.pause(requests);
            FeedEvent event = new FeedEvent.Polled(poll.rows().size(), fresh.size(), poll.requests(), pause);
            return new Outcome<>(fresh, event, null, poll.last(), start + pause.toNanos());
        } catch (AssayException e) {
            return mayPass(e) ? later(e, start) : new Outcome<>(List.of(), null, e, false, start);
        } catch (Throwable e) {
            return new Outcome<>(List.of(), null, e, false, start);
        }
    }

    private boolean mayPass(AssayException failure) {
        return failure.isRetryable() || (isUnreadable(failure) && ++unreadable < UNREADABLE);
    }

    /** Tells whether an answer could not be read; that one is too large or has not what was asked for is no such fault. */
    private static boolean isUnreadable(AssayException failure) {
        Throwable why = failure instanceof IncompleteListException ? failure.getCause() : failure;
        return why instanceof DataException
                && !(why instanceof IgnoredParameterException)
                && !(why instanceof SizeLimitException);
    }

    private Outcome<T> later(AssayException failure, long start) {
        failures++;
        long now = time.nanoTime();
        Duration pause = Duration.ofNanos(start - now).plus(settings.pause(requests));
        Duration asked = askedWait(failure);
        Duration next = asked.compareTo(pause) > 0 ? asked : pause;
        if (next.isNegative()) {
            next = Duration.ZERO;
        }
        return new Outcome<>(
                List.of(), new FeedEvent.PollFailed(failure, failures, next), null, false, now + next.toNanos());
    }

    /** Returns how long the service wants nobody to ask; a list that broke off says it in its cause. */
    private static Duration askedWait(Throwable failure) {
        Duration asked = Duration.ZERO;
        for (Throwable e : new Throwable[] {failure, failure.getCause()}) {
            if (e instanceof ServiceException refused) {
                asked = refused.retryAfter().orElse(asked);
            }
        }
        return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
    }
}
