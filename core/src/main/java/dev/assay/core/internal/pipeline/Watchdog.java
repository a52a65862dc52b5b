package dev.assay.core.internal.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends exchanges whose time is up or whose thread was interrupted, whatever the transport: a blocked socket read notices
 * neither by itself. One daemon thread looks 50 times a second while exchanges are under way, and goes when there have
 * been none for two seconds.
 */
final class Watchdog implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int IDLE_ROUNDS = 100;

    private final Set<AttemptScope> watched = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private final AbortHooks hooks = new AbortHooks();
    private volatile boolean stopping;

    void watch(AttemptScope scope) {
        watched.add(scope);
        if (thread.get() == null) {
            start();
        }
    }

    void release(AttemptScope scope) {
        watched.remove(scope);
    }

    /** Returns what runs the hooks of exchanges that end. */
    Executor hooks() {
        return hooks;
    }

    /** Lets the thread end as soon as nothing is watched, for good. */
    void stop() {
        stopping = true;
        LockSupport.unpark(thread.get());
    }

    private void start() {
        Thread fresh = new Thread(this, "assay-watchdog");
        fresh.setDaemon(true);
        if (thread.compareAndSet(null, fresh)) {
            try {
                fresh.start();
            } catch (Throwable e) {
                // No thread to be had: the next exchange tries again.
                thread.set(null);
                throw e;
            }
        }
    }

    /** Looks until nothing has been watched for a while. */
    @Override
    public void run() {
        int idle = 0;
        while (idle < (stopping ? 1 : IDLE_ROUNDS)) {
            LockSupport.parkNanos(INTERVAL_NANOS);
            idle = watched.isEmpty() ? idle + 1 : 0;
            for (AttemptScope scope : watched) {
                check(scope);
            }
        }
        thread.set(null);
        // An exchange may have come between the last look and here.
        if (!watched.isEmpty()) {
            start();
        }
    }

    // Without this thread no limit holds, so nothing may end it.
    private static void check(AttemptScope scope) {
        try {
            scope.watch();
        } catch (Throwable e) {
            log.warn("An exchange could not be watched", scope.masked(e));
        }
    }
}
