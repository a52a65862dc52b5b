package dev.assay.core.feed;

import dev.assay.core.internal.threads.Alarm;
import dev.assay.core.internal.threads.DaemonPool;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes feeds when their next poll is due: one daemon thread for all feeds that share it, and none while none of them
 * waits. Every client has one for its feeds. Thread-safe.
 */
public final class FeedTimer {

    private static final Logger log = LoggerFactory.getLogger(FeedTimer.class);

    private final TimeSource time;
    private final Alarm alarm;
    private final ExecutorService pool = DaemonPool.of("assay-feed-timer", 1);
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();
    private boolean running;

    private FeedTimer(TimeSource time) {
        this.time = time;
        this.alarm = new Alarm(time);
    }

    /** Returns a timer that sleeps on these clocks. */
    public static FeedTimer of(TimeSource time) {
        return new FeedTimer(Objects.requireNonNull(time, "time"));
    }

    TimeSource time() {
        return time;
    }

    /**
     * Runs the task once the monotonic clock has come there.
     *
     * @param task short, since others wait behind it
     */
    Wake at(long nanos, Runnable task) {
        Wake wake = new Wake(nanos, task);
        lock.lock();
        try {
            wakes.add(wake);
            if (!running) {
                pool.execute(this::run);
                running = true;
            } else if (wakes.peek() == wake) {
                alarm.ring();
            }
        } finally {
            lock.unlock();
        }
        return wake;
    }

    void cancel(Wake wake) {
        lock.lock();
        try {
            // Who sleeps for the others sleeps on; for nobody it need not.
            if (wakes.remove(wake) && wakes.isEmpty()) {
                alarm.ring();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (true) {
            Wake due = null;
            Duration left = Duration.ZERO;
            lock.lock();
            try {
                Wake first = wakes.peek();
                if (first == null) {
                    running = false;
                    return;
                }
                left = Duration.ofNanos(first.nanos - time.nanoTime());
                if (left.isNegative() || left.isZero()) {
                    due = wakes.poll();
                }
            } finally {
                lock.unlock();
            }
            if (due == null) {
                alarm.sleep(left);
            } else {
                wake(due);
            }
        }
    }

    // The others must be woken whatever becomes of this one.
    private static void wake(Wake due) {
        try {
            due.task.run();
        } catch (Throwable e) {
            log.warn("A feed could not be woken", e);
        }
    }

    /** A task and its time; equal to itself only. */
    static final class Wake implements Comparable<Wake> {

        private final long nanos;
        private final Runnable task;

        private Wake(long nanos, Runnable task) {
            this.nanos = nanos;
            this.task = task;
        }

        // By difference, since the monotonic clock may overflow.
        @Override
        public int compareTo(Wake other) {
            return Long.signum(nanos - other.nanos);
        }
    }
}
