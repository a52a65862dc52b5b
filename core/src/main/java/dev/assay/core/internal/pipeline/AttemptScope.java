package dev.assay.core.internal.pipeline;

import dev.assay.core.http.TransportContext;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One exchange under way: whose thread it is, until when it may last, and what ends it early. */
final class AttemptScope implements TransportContext {

    /** Why an exchange was ended by us. */
    enum End {
        NONE,
        ATTEMPT_TIMEOUT,
        DEADLINE,
        INTERRUPTED,
        CANCELLED
    }

    private static final Logger log = LoggerFactory.getLogger(AttemptScope.class);

    private final Thread thread;
    private final TimeSource time;
    private final long endsAt;
    private final End atEnd;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> hooks = new ArrayList<>(1);
    private volatile End end = End.NONE;
    private volatile boolean over;

    AttemptScope(Thread thread, TimeSource time, long endsAt, End atEnd) {
        this.thread = thread;
        this.time = time;
        this.endsAt = endsAt;
        this.atEnd = atEnd;
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endsAt - time.nanoTime()));
    }

    @Override
    public boolean aborted() {
        return end != End.NONE;
    }

    @Override
    public void onAbort(Runnable hook) {
        boolean late;
        lock.lock();
        try {
            late = aborted();
            hooks.add(hook);
        } finally {
            lock.unlock();
        }
        if (late) {
            hook.run();
        }
    }

    /** Returns why the exchange was ended by us. */
    End end() {
        return end;
    }

    /** Ends the exchange, unless it is over or ended already. */
    void end(End reason) {
        List<Runnable> toRun;
        lock.lock();
        try {
            if (over || aborted()) {
                return;
            }
            end = reason;
            toRun = List.copyOf(hooks);
        } finally {
            lock.unlock();
        }
        for (Runnable hook : toRun) {
            try {
                hook.run();
            } catch (Throwable e) {
                log.warn("The abort hook of a transport failed", e);
            }
        }
    }

    /** Looks whether the exchange has to end; called by the watchdog and between reads. */
    void check() {
        if (thread.isInterrupted()) {
            end(End.INTERRUPTED);
        } else if (time.nanoTime() - endsAt >= 0) {
            end(atEnd);
        }
    }

    /** Says that nothing is left to end. */
    void finish() {
        lock.lock();
        try {
            over = true;
        } finally {
            lock.unlock();
        }
    }
}
