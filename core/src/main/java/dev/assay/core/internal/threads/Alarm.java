package dev.assay.core.internal.threads;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one thread of ours sleep on the injected clock until its time is up or someone rings. */
public final class Alarm {

    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread sleeper;
    private boolean rung;

    /** Creates one that has not been rung. */
    public Alarm(TimeSource time) {
        this.time = time;
    }

    /** Wakes the sleeper, or keeps the next one from sleeping. */
    public void ring() {
        lock.lock();
        try {
            rung = true;
            if (sleeper != null) {
                sleeper.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the time is up or the bell has been rung since the last return; also without a reason. */
    public void sleep(Duration limit) {
        if (!lieDown()) {
            return;
        }
        try {
            time.sleep(limit);
        } catch (InterruptedException e) {
            // The bell: the thread is ours, and it is interrupted under our lock only while it sleeps here.
        } finally {
            getUp();
        }
    }

    private boolean lieDown() {
        lock.lock();
        try {
            if (rung) {
                rung = false;
                return false;
            }
            sleeper = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void getUp() {
        lock.lock();
        try {
            sleeper = null;
            rung = false;
            Thread.interrupted(); // A bell that rang after the time was up.
        } finally {
            lock.unlock();
        }
    }
}
