package dev.assay.core.internal.pipeline;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.http.Transport;
import dev.assay.core.internal.okhttp.OkHttpTransport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Connections and threads, made when first needed and shared by a client and those derived from it. */
final class Resources implements AutoCloseable {

    private final ClientOptions options;
    private final Watchdog watchdog;
    private final AsyncRunner async;
    private final @Nullable Resources parent;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Transport transport;
    private volatile boolean closed;

    Resources(ClientOptions options) {
        this(options, new Watchdog(), new AsyncRunner(options.executor().orElse(null)), null);
    }

    private Resources(ClientOptions options, Watchdog watchdog, AsyncRunner async, @Nullable Resources parent) {
        this.options = options;
        this.watchdog = watchdog;
        this.async = async;
        this.parent = parent;
    }

    /** Returns these, or others that share what does not depend on the options. */
    Resources forOptions(ClientOptions changed) {
        boolean sameTransport = changed.transport().equals(options.transport())
                && changed.proxy().equals(options.proxy())
                && changed.tls().equals(options.tls());
        boolean sameExecutor = changed.executor().equals(options.executor());
        if (sameTransport && sameExecutor) {
            return this;
        }
        AsyncRunner runner = sameExecutor ? async : new AsyncRunner(changed.executor().orElse(null));
        Resources derived = new Resources(changed, watchdog, runner, this);
        if (sameTransport) {
            derived.transport = transport();
        }
        return derived;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    AsyncRunner async() {
        return async;
    }

    boolean isClosed() {
        return closed || (parent != null && parent.isClosed());
    }

    Transport transport() {
        Transport made = transport;
        if (made != null) {
            return made;
        }
        lock.lock();
        try {
            if (transport == null) {
                transport = options.transport()
                        .orElseGet(() -> OkHttpTransport.create(
                                options.proxy().orElse(null), options.tls().orElse(null)));
            }
            return transport;
        } finally {
            lock.unlock();
        }
    }

    /** Says that a run is over: if it outlived the client, so did its connection, which nobody will use again. */
    void runEnded() {
        if (isClosed()) {
            closeIdleConnections();
        }
    }

    @Override
    public void close() {
        closed = true;
        async.close();
        watchdog.stop();
        closeIdleConnections();
    }

    private void closeIdleConnections() {
        if (transport instanceof OkHttpTransport own) {
            own.close();
        }
    }
}
