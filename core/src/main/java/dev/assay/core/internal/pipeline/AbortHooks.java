package dev.assay.core.internal.pipeline;

import dev.assay.core.internal.threads.DaemonPool;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs what transports registered to end their exchanges, on up to eight threads, so that one that blocks holds up
 * neither the others nor who noticed that an exchange has to end. The threads are made when there is something to end.
 */
final class AbortHooks implements Executor {

    private static final int THREADS = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Executor pool;

    @Override
    public void execute(Runnable hooks) {
        try {
            pool().execute(hooks);
        } catch (OutOfMemoryError e) {
            // No thread to be had: better late than not at all.
            hooks.run();
        }
    }

    private Executor pool() {
        lock.lock();
        try {
            if (pool == null) {
                pool = DaemonPool.of("assay-abort", THREADS);
            }
            return pool;
        } finally {
            lock.unlock();
        }
    }
}
