package dev.assay.core.internal.pipeline;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a run: its exchange if one is under way, or its wait. */
public final class AbortSignal {

    private @Nullable AttemptScope exchange;
    private @Nullable Thread sleeper;
    private volatile boolean aborted;

    /** Ends the run; a second call does nothing. */
    public void abort() {
        AttemptScope current;
        synchronized (this) {
            if (aborted) {
                return;
            }
            aborted = true;
            current = exchange;
            if (sleeper != null) {
                sleeper.interrupt();
            }
        }
        if (current != null) {
            // Maybe on the one thread of the JVM that counts the time of all futures.
            current.endElsewhere(AttemptScope.End.CANCELLED);
        }
    }

    boolean aborted() {
        return aborted;
    }

    /** Names the exchange to end, null for none. */
    void exchange(@Nullable AttemptScope scope) {
        boolean late;
        synchronized (this) {
            exchange = scope;
            late = aborted;
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
    private synchronized boolean sleeper(@Nullable Thread thread) {
        sleeper = thread;
        return !aborted;
    }
}
