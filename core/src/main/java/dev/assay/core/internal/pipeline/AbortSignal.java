package dev.assay.core.internal.pipeline;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a run: its exchange if one is under way, or its wait. */
public final class AbortSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AttemptScope exchange;
    private @Nullable Thread sleeper;
    private volatile boolean aborted;

    /** Ends the run; a second call does nothing. */
    public void abort() {
        AttemptScope current;
        lock.lock();
        try {
            if (aborted) {
                return;
            }
            aborted = true;
            current = exchange;
            if (sleeper != null) {
                sleeper.interrupt();
            }
        } finally {
            lock.unlock();
        }
        if (current != null) {
            current.end(AttemptScope.End.CANCELLED);
        }
    }

    boolean aborted() {
        return aborted;
    }

    /** Names the exchange to end, null for none. */
    void exchange(@Nullable AttemptScope scope) {
        boolean late;
        lock.lock();
        try {
            exchange = scope;
            late = aborted;
        } finally {
            lock.unlock();
        }
        if (late && scope != null) {
            scope.end(AttemptScope.End.CANCELLED);
        }
    }

    /** Waits; returns early when the run is aborted, without leaving the thread interrupted on our account. */
    void sleep(TimeSource time, Duration duration) throws InterruptedException {
        if (!sleeper(Thread.currentThread())) {
            return;
        }
        try {
            time.sleep(duration);
        } catch (InterruptedException e) {
            if (!aborted) {
                throw e;
            }
        } finally {
            sleeper(null);
            if (aborted) {
                // Ours, sent by abort(): the thread belongs to an executor and goes on to other work.
                boolean unused = Thread.interrupted();
            }
        }
    }

    /** Names the thread to wake; returns false if the run is aborted already. */
    private boolean sleeper(@Nullable Thread thread) {
        lock.lock();
        try {
            sleeper = thread;
            return !aborted;
        } finally {
            lock.unlock();
        }
    }
}
