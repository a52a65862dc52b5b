package dev.assay.core.socket;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Clocks that stand still until a test moves them; who sleeps wakes when they have moved far enough. */
final class ManualTime implements TimeSource {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration NEVER = Duration.ofHours(12);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Sleep> sleeping = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    @Override
    public Instant now() {
        return START.plus(elapsed());
    }

    @Override
    public long nanoTime() {
        return elapsed().toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        Sleep sleep = new Sleep(duration, elapsed.plus(duration));
        try {
            sleeping.add(sleep);
            changed.signalAll();
            while (elapsed.compareTo(sleep.end()) < 0) {
                changed.await();
            }
        } finally {
            sleeping.remove(sleep);
            lock.unlock();
        }
    }

    void advance(Duration duration) {
        lock.lock();
        try {
            elapsed = elapsed.plus(duration);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until someone sleeps for less than half a day, and tells how long. */
    Duration awaitSleep() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                for (Sleep sleep : sleeping) {
                    if (sleep.duration().compareTo(NEVER) < 0 && elapsed.compareTo(sleep.end()) < 0) {
                        return sleep.duration();
                    }
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private record Sleep(Duration duration, Duration end) {}

    private Duration elapsed() {
        lock.lock();
        try {
            return elapsed;
        } finally {
            lock.unlock();
        }
    }
}
