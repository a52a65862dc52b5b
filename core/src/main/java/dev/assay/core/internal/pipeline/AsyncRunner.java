package dev.assay.core.internal.pipeline;

import dev.assay.core.internal.threads.DaemonPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs blocking calls as futures, on the caller's executor or on up to 64 daemon threads of our own. */
public final class AsyncRunner implements AutoCloseable {

    private static final int THREADS = 64;

    private final @Nullable Executor given;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ExecutorService own;
    private boolean closed;

    AsyncRunner(@Nullable Executor given) {
        this.given = given;
    }

    /** Runs the call on the client's executor; once that is closed, the future fails. */
    public <T> CompletableFuture<T> run(Function<AbortSignal, T> call) {
        if (given != null) {
            return run(given, call);
        }
        try {
            return run(own(), call);
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Runs the call; whatever completes the future from outside aborts it. */
    public static <T> CompletableFuture<T> run(Executor executor, Function<AbortSignal, T> call) {
        AbortSignal abort = new AbortSignal();
        CompletableFuture<T> future = new CompletableFuture<>();
        CompletableFuture<T> unused = future.whenComplete((value, failure) -> abort.abort());
        try {
            executor.execute(() -> {
                if (future.isDone()) {
                    return;
                }
                try {
                    future.complete(call.apply(abort));
                } catch (Throwable failure) {
                    future.completeExceptionally(failure);
                }
            });
        } catch (RejectedExecutionException e) {
            future.completeExceptionally(e);
        }
        return future;
    }

    /** Takes no further work; what runs goes on to its end. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (own != null) {
                own.shutdown();
            }
        } finally {
            lock.unlock();
        }
    }

    private Executor own() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the client is closed");
            }
            if (own == null) {
                own = DaemonPool.of("assay-call", THREADS);
            }
            return own;
        } finally {
            lock.unlock();
        }
    }
}
