package dev.assay.core.internal.pipeline;

import dev.assay.core.http.TransportContext;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One exchange under way: whose thread it is, until when it may last, and what ends it early. */
final class AttemptScope implements TransportContext, Runnable {

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
    private final Redactor redactor;
    private final Executor elsewhere;
    // Guarded by this, and only replaced until the exchange has ended.
    private @Nullable Runnable hooks;
    private boolean over;
    private volatile End end = End.NONE;

    /**
     * Creates one for this thread.
     *
     * @param endsAt when it has to end, on the monotonic clock
     * @param atEnd why, if it comes to that
     * @param redactor knows the secrets of what is sent
     * @param elsewhere runs hooks for those who cannot wait for them
     */
    AttemptScope(TimeSource time, long endsAt, End atEnd, Redactor redactor, Executor elsewhere) {
        this.thread = Thread.currentThread();
        this.time = time;
        this.endsAt = endsAt;
        this.atEnd = atEnd;
        this.redactor = redactor;
        this.elsewhere = elsewhere;
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
        if (!keep(hook)) {
            hook.run();
        }
    }

    private synchronized boolean keep(Runnable hook) {
        if (aborted()) {
            return false;
        }
        Runnable before = hooks;
        hooks = before == null
                ? hook
                : () -> {
                    guarded(before);
                    guarded(hook);
                };
        return true;
    }

    /** Returns why the exchange was ended by us. */
    End end() {
        return end;
    }

    /** Ends the exchange, unless it is over or ended already; runs the hooks. */
    void end(End reason) {
        if (begin(reason)) {
            run();
        }
    }

    /** Ends the exchange, unless it is over or ended already; the hooks run elsewhere. */
    void endElsewhere(End reason) {
        if (begin(reason)) {
            elsewhere.execute(this);
        }
    }

    /** Looks whether the exchange has to end; called between reads. */
    void check() {
        End due = due();
        if (due != End.NONE) {
            end(due);
        }
    }

    /** Looks whether the exchange has to end; called by the watchdog. */
    void watch() {
        End due = due();
        if (due != End.NONE) {
            endElsewhere(due);
        }
    }

    private End due() {
        if (thread.isInterrupted()) {
            return End.INTERRUPTED;
        }
        return time.nanoTime() - endsAt >= 0 ? atEnd : End.NONE;
    }

    /** Says that nothing is left to end. */
    synchronized void finish() {
        over = true;
    }

    /** Returns what was thrown without secrets. */
    Throwable masked(Throwable failure) {
        return redactor.redact(failure);
    }

    private synchronized boolean begin(End reason) {
        if (over || aborted()) {
            return false;
        }
        end = reason;
        return true;
    }

    /** Runs the hooks of an exchange that was ended. */
    @Override
    public void run() {
        Runnable all = hooks();
        if (all != null) {
            guarded(all);
        }
    }

    private void guarded(Runnable hook) {
        try {
            hook.run();
        } catch (Throwable e) {
            log.warn("The abort hook of a transport failed", masked(e));
        }
    }

    private synchronized @Nullable Runnable hooks() {
        return hooks;
    }
}
