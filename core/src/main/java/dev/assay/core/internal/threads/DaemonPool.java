package dev.assay.core.internal.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes pools of daemon threads, which are started when there is work and go soon after there is none. */
public final class DaemonPool implements ThreadFactory {

    private static final int IDLE_SECONDS = 5;

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    private DaemonPool(String name) {
        this.name = name;
    }

    /** Returns a pool of so many threads at most, called by that name and a number; further work waits. */
    public static ExecutorService of(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DaemonPool(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
