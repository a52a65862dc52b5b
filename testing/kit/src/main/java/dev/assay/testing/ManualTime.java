package dev.assay.testing;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that moves only when told, and a sleeper that takes no real time.
 *
 * <p>Two kinds. {@link #automatic()}: a sleep moves the time by its duration and returns at once; sleeps on several
 * threads add up. {@link #blocking()}: a sleep holds its thread until {@link #advance} has moved the time far enough.
 * Both record every sleep. Starts at 2025-01-01T00:00:00Z unless said otherwise. Thread-safe.
 */
public final class ManualTime implements TimeSource {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final boolean blocking;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now;
    private long nanos;
    private int sleepers;

    private ManualTime(boolean blocking, Instant start) {
        this.blocking = blocking;
        this.now = Objects.requireNonNull(start, "start");
    }

    /** Returns a time in which a sleep is over at once. */
    public static ManualTime automatic() {
        return automatic(START);
    }

    /** Returns a time in which a sleep is over at once, starting at the instant. */
    public static ManualTime automatic(Instant start) {
        return new ManualTime(false, start);
    }

    /** Returns a time in which a sleep lasts until {@link #advance} ends it. */
    public static ManualTime blocking() {
        return blocking(START);
    }

    /** Returns a time in which a sleep lasts until {@link #advance} ends it, starting at the instant. */
    public static ManualTime blocking(Instant start) {
        return new ManualTime(true, start);
    }

    @Override
    public Instant now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long nanoTime() {
        lock.lock();
        try {
            return nanos;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Objects.requireNonNull(duration, "duration");
        lock.lockInterruptibly();
        try {
            sleeps.add(duration);
            if (!blocking) {
                move(duration.isNegative() ? Duration.ZERO : duration);
                return;
            }
            sleepUntil(nanos + duration.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private void sleepUntil(long end) throws InterruptedException {
        sleepers++;
        changed.signalAll();
        try {
            while (nanos - end < 0) {
                changed.await();
            }
        } finally {
            sleepers--;
            changed.signalAll();
        }
    }

    /**
     * Moves both clocks forward and wakes whose time has come.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration: negative: " + duration);
        }
        lock.lock();
        try {
            move(duration);
        } finally {
            lock.unlock();
        }
    }

    /** Sets the wall clock, as an administrator or NTP would; the monotonic clock does not move. */
    public void setWallClock(Instant instant) {
        lock.lock();
        try {
            now = Objects.requireNonNull(instant, "instant");
        } finally {
            lock.unlock();
        }
    }

    /** Returns the duration of every sleep so far, in order of their beginning, interrupted ones included. */
    public List<Duration> sleeps() {
        lock.lock();
        try {
            return List.copyOf(sleeps);
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many threads are held in a sleep. */
    public int sleepers() {
        lock.lock();
        try {
            return sleepers;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, in real time, until that many threads are held in a sleep; so a test knows when to advance.
     *
     * @param patience how long to wait
     * @throws IllegalStateException if patience runs out
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitSleepers(int count, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (sleepers < count) {
                if (left <= 0) {
                    throw new IllegalStateException(
                            "only " + sleepers + " of " + count + " threads sleep after " + patience);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void move(Duration duration) {
        now = now.plus(duration);
        nanos += TimeUnit.NANOSECONDS.convert(duration);
        changed.signalAll();
    }

    @Override
    public String toString() {
        return "ManualTime[" + now() + (blocking ? ", blocking]" : ", automatic]");
    }
}
