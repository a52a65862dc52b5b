package dev.assay.core.fakes;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that only moves when told. It is either running, and then who sleeps moves it on by the time of the sleep and
 * goes on at once, or held, and then who sleeps waits until a test has moved it far enough. Thread-safe.
 */
public final class ManualTime implements TimeSource {

    /** What the wall clock says at first. */
    public static final Instant START = Instant.parse("2026-05-04T03:02:01Z");

    private static final long PATIENCE_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Duration> slept = new ArrayList<>();
    private final boolean held;
    private Instant now = START;
    // Near the point where it overflows, which the monotonic clock may be.
    private long nanos = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(5);
    private int sleepers;

    private ManualTime(boolean held) {
        this.held = held;
    }

    /** Returns a clock that sleeping moves on. */
    public static ManualTime running() {
        return new ManualTime(false);
    }

    /** Returns a clock that only {@link #advance} moves. */
    public static ManualTime held() {
        return new ManualTime(true);
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
        lock.lockInterruptibly();
        try {
            slept.add(duration);
            if (!held) {
                move(duration);
                return;
            }
            long until = nanos + duration.toNanos();
            sleepers++;
            changed.signalAll();
            try {
                while (nanos - until < 0) {
                    changed.await();
                }
            } finally {
                sleepers--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Moves both clocks on. */
    public void advance(Duration duration) {
        lock.lock();
        try {
            move(duration);
        } finally {
            lock.unlock();
        }
    }

    /** Sets the wall clock, and leaves the other where it is. */
    public void setNow(Instant instant) {
        lock.lock();
        try {
            now = instant;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how long was slept, one entry a sleep, in the order they began. */
    public List<Duration> slept() {
        lock.lock();
        try {
            return List.copyOf(slept);
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many threads are asleep. */
    public int sleepers() {
        lock.lock();
        try {
            return sleepers;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until that many threads are asleep. */
    public void awaitSleepers(int count) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (sleepers < count) {
                if (left <= 0) {
                    throw new AssertionError("asleep: " + sleepers + " of " + count);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void move(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
        changed.signalAll();
    }
}
