package dev.assay.core.feed;

import dev.assay.core.error.InterruptedCallException;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A feed on its way to a consumer, from {@link Feed#forEach} to {@link #close}. Its threads are daemons, so a program that
 * has nothing else to do waits in {@link #join}. Thread-safe.
 */
public final class FeedRun implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FeedRun.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Thread consuming;
    private boolean over;
    private @Nullable Throwable failure;

    private FeedRun() {}

    static <T> FeedRun start(Feed<T> feed, Consumer<? super T> consumer) {
        FeedRun run = new FeedRun();
        feed.subscribe(run.new Door<>(consumer));
        return run;
    }

    /** Tells whether no further row comes. */
    public boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until no further row comes; returns if the run was closed or the feed is complete.
     *
     * @throws InterruptedCallException if the thread is interrupted; the run goes on
     * @throws dev.assay.core.error.AssayException if the feed has failed; so with any other exception that its source or the
     *     consumer threw
     */
    public void join() {
        Throwable why;
        lock.lock();
        try {
            while (!over) {
                changed.await();
            }
            why = failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("interrupted while waiting for a feed to end", e);
        } finally {
            lock.unlock();
        }
        if (why instanceof Error error) {
            throw error;
        }
        if (why instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    /**
     * Ends the run: a poll under way is broken off, and no further row comes. Waits for the row in the consumer's hands,
     * though no longer than two seconds, and not at all if the consumer itself calls this. A second call does nothing.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            end(null);
            long left = PATIENCE_NANOS;
            while (consuming != null && consuming != Thread.currentThread() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            if (!over) {
                consuming = Thread.currentThread();
            }
            return !over;
        } finally {
            lock.unlock();
        }
    }

    /** Asks for the next row, if there is to be one. */
    private void done() {
        lock.lock();
        try {
            consuming = null;
            changed.signalAll();
            if (!over && subscription != null) {
                subscription.request(1);
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable Throwable why) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            over = true;
            failure = why;
            if (subscription != null) {
                subscription.cancel();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes one row at a time, so that rows wait in the feed, under its policy. */
    private final class Door<T> implements Flow.Subscriber<T> {

        private final Consumer<? super T> consumer;

        Door(Consumer<? super T> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            Objects.requireNonNull(given, "given");
            lock.lock();
            try {
                subscription = given;
            } finally {
                lock.unlock();
            }
            given.request(1);
        }

        @Override
        public void onNext(T row) {
            if (!begin()) {
                return;
            }
            try {
                consumer.accept(row);
            } catch (Throwable e) {
                onError(e);
            } finally {
                done();
            }
        }

        @Override
        public void onError(Throwable why) {
            log.warn("A feed has ended; join() throws why", why);
            end(why);
        }

        @Override
        public void onComplete() {
            end(null);
        }
    }
}
