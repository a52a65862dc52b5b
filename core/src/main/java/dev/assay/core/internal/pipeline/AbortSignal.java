package dev.assay.core.internal.pipeline;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a run: its exchange if one is under way, or its wait. */
public final class AbortSignal {

    private static final long SLICE_MILLIS = 50;

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

    /** Tells whether the run is to end. */
    public boolean aborted() {
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
        during(() -> time.sleep(duration));
    }

    /**
     * Waits for what another run does.
     *
     * @param over opens when that is over
     * @param limit how long at most
     * @throws TimeoutException if it takes longer
     * @throws InterruptedCallException if the thread is interrupted or the run aborted
     */
    public void await(CountDownLatch over, TimeSource time, Duration limit) {
        long started = time.nanoTime();
        try {
            during(() -> {
                // In slices, since the clock need not be the machine's.
                while (!over.await(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (Duration.ofNanos(time.nanoTime() - started).compareTo(limit) >= 0) {
                        throw new TimeoutException(
                                "Another run's answer, which this one needs, did not come within the deadline, "
                                        + limit,
                                TimeoutException.Limit.DEADLINE,
                                limit,
                                null);
                    }
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while waiting for another run's answer", e);
        }
        if (aborted) {
            throw new InterruptedCallException("The call was cancelled", null);
        }
    }

    /** Waits; returns early when the run is aborted, without leaving the thread interrupted on our account. */
    private void during(Wait wait) throws InterruptedException {
        if (!sleeper(Thread.currentThread())) {
            return;
        }
        try {
            wait.begin();
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

    /** Something that waits until it is interrupted. */
    private interface Wait {
        void begin() throws InterruptedException;
    }
}
