package dev.assay.core.feed;

import dev.assay.core.internal.threads.DaemonPool;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscriber and the polls made for it. At any time at most one thread polls and one hands out; which work is due is
 * decided in {@link #advance}, after every change. Foreign code is never called under the lock.
 */
final class FeedSubscription<T> implements Flow.Subscription {

    private static final Logger log = LoggerFactory.getLogger(FeedSubscription.class);

    private final FeedSettings<T> settings;
    private final @Nullable FeedGroup group;
    private final Poller<T> poller;
    // One thread that polls, one that hands out: a slow subscriber does not keep the list from being polled.
    private final ExecutorService pool = DaemonPool.of("assay-feed", 2);
    private final ReentrantLock lock = new ReentrantLock();
    private final RowBuffer<T> buffer;
    private Flow.@Nullable Subscriber<? super T> subscriber;
    private boolean open;
    private boolean handingOut;
    private boolean polling;
    private @Nullable Future<?> poll;
    private FeedTimer.@Nullable Wake wake;
    private long polls;
    private long due;
    private boolean ended;
    private @Nullable Throwable failure;
    private boolean over;

    FeedSubscription(FeedSettings<T> settings) {
        this.settings = settings;
        this.group = settings.group;
        this.poller = new Poller<>(settings);
        this.buffer = new RowBuffer<>(settings.overflow, settings.waiting);
        this.due = settings.timer.time().nanoTime();
    }

    void start(Flow.Subscriber<? super T> first) {
        subscriber = first;
        try {
            first.onSubscribe(this);
        } catch (Throwable e) {
            cancel();
            throw e;
        }
        lock.lock();
        try {
            open = true; // What was requested meanwhile waited for this, as signals come one at a time.
            if (group != null && !over && !group.join(this)) {
                end(group.whyClosed());
            }
            advance();
        } finally {
            lock.unlock();
        }
    }

    /** Ends it, since its group was closed. */
    void closed() {
        lock.lock();
        try {
            if (group != null && !over) {
                end(group.whyClosed());
                advance();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void request(long n) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            if (n > 0) {
                buffer.request(n);
            } else {
                buffer.clear();
                end(new IllegalArgumentException("n: not positive: " + n + " (Reactive Streams, rule 3.9)"));
            }
            advance();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            release();
        } finally {
            lock.unlock();
        }
    }

    /** Starts what can be done now; under the lock. */
    private void advance() {
        if (over || !open) {
            return;
        }
        if (!handingOut && (buffer.isDeliverable() || isExhausted())) {
            pool.execute(this::handOut);
            handingOut = true;
        }
        if (polling || ended || !buffer.isPollWanted()) {
            return;
        }
        if (due - settings.timer.time().nanoTime() <= 0) {
            disarm();
            poll = pool.submit(this::poll);
            polling = true;
        } else if (wake == null) {
            wake = settings.timer.at(due, this::woken);
        }
    }

    private void woken() {
        lock.lock();
        try {
            wake = null;
            advance();
        } finally {
            lock.unlock();
        }
    }

    private void poll() {
        Outcome<T> outcome = poller.poll();
        int excess;
        int waiting;
        lock.lock();
        try {
            poll = null; // From here on there is nothing to interrupt.
            if (over || ended) {
                return;
            }
            polls++;
            due = outcome.due();
            excess = buffer.add(outcome.fresh());
            waiting = buffer.size();
            advance();
        } finally {
            lock.unlock();
        }
        tell(outcome, excess);
        lock.lock();
        try {
            polling = false;
            conclude(outcome, excess, waiting);
            advance();
        } finally {
            lock.unlock();
        }
    }

    // After the listener, so that it has heard of the last poll when the subscriber hears of the end.
    private void conclude(Outcome<T> outcome, int excess, int waiting) {
        if (outcome.failure() != null) {
            end(outcome.failure());
        } else if (excess > 0 && settings.overflow == FeedSettings.Overflow.FAIL) {
            end(new FeedOverflowException(waiting, excess));
        } else if (outcome.last() || polls >= settings.maxPolls) {
            end(null);
        }
    }

    private void tell(Outcome<T> outcome, int excess) {
        if (outcome.event() != null) {
            settings.tell(outcome.event());
        }
        if (excess > 0 && settings.overflow == FeedSettings.Overflow.DROP_OLDEST) {
            settings.tell(new FeedEvent.Dropped(excess));
        }
    }

    private void handOut() {
        while (true) {
            Flow.Subscriber<? super T> to;
            T row;
            lock.lock();
            try {
                to = subscriber;
                row = over ? null : buffer.take();
                if (row == null && (over || !isExhausted())) {
                    handingOut = false;
                    advance();
                    return;
                }
                if (row == null) {
                    release();
                }
            } finally {
                lock.unlock();
            }
            if (to == null) {
                return;
            }
            if (row == null) {
                finish(to);
                return;
            }
            next(to, row);
        }
    }

    private void next(Flow.Subscriber<? super T> to, T row) {
        try {
            to.onNext(row);
        } catch (Throwable e) {
            cancel();
            log.warn("A subscriber of a feed threw, and was cancelled", e);
        }
    }

    private void finish(Flow.Subscriber<? super T> to) {
        try {
            if (failure == null) {
                to.onComplete();
            } else {
                to.onError(failure);
            }
        } catch (Throwable e) {
            log.warn("A subscriber of a feed threw at its end", e);
        }
    }

    private boolean isExhausted() {
        return ended && buffer.isEmpty();
    }

    /** Lets no further poll begin, nor the one under way be of use. */
    private void end(@Nullable Throwable why) {
        if (ended) {
            return;
        }
        ended = true;
        failure = why;
        abort();
    }

    /** Lets go of everything, the subscriber too; who hands out or polls comes back by itself. */
    private void release() {
        over = true;
        subscriber = null;
        buffer.clear();
        abort();
        pool.shutdown();
    }

    private void abort() {
        if (group != null) {
            group.leave(this);
        }
        disarm();
        if (poll != null) {
            poll.cancel(true);
            poll = null;
        }
    }

    private void disarm() {
        if (wake != null) {
            settings.timer.cancel(wake);
            wake = null;
        }
    }
}
