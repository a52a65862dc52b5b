package dev.assay.core.internal.pipeline;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.feed.FeedGroup;
import dev.assay.core.http.Transport;
import dev.assay.core.internal.okhttp.OkHttpTransport;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Connections and threads, made when first needed and shared by a client and those derived from it. */
final class Resources implements AutoCloseable {

    private final ClientOptions options;
    private final Watchdog watchdog;
    private final AsyncRunner async;
    private final @Nullable Resources parent;
    private final boolean transportShared;
    private final FeedGroup feeds;
    private final ReentrantLock lock = new ReentrantLock();
    // Weak, so that clients derived for one request each do not pile up.
    private final Set<Resources> derived = Collections.newSetFromMap(new WeakHashMap<>());
    private volatile @Nullable Transport transport;
    private volatile boolean closed;

    Resources(ClientOptions options) {
        this(options, new Watchdog(), new AsyncRunner(options.executor().orElse(null)), null, false);
    }

    private Resources(
            ClientOptions options,
            Watchdog watchdog,
            AsyncRunner async,
            @Nullable Resources parent,
            boolean transportShared) {
        this.options = options;
        this.watchdog = watchdog;
        this.async = async;
        this.parent = parent;
        this.transportShared = transportShared;
        FeedGroup own = FeedGroup.of("client", 0);
        this.feeds = parent == null ? own : own.within(parent.feeds);
    }

    /** Returns these, or others that share what does not depend on the options and go when these are closed. */
    Resources forOptions(ClientOptions changed) {
        boolean sameTransport = changed.transport().equals(options.transport())
                && changed.proxy().equals(options.proxy())
                && changed.tls().equals(options.tls());
        boolean sameExecutor = changed.executor().equals(options.executor());
        if (sameTransport && sameExecutor) {
            return this;
        }
        AsyncRunner runner =
                sameExecutor ? async : new AsyncRunner(changed.executor().orElse(null));
        Resources others = new Resources(changed, watchdog, runner, this, sameTransport);
        lock.lock();
        try {
            derived.add(others);
        } finally {
            lock.unlock();
        }
        return others;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    AsyncRunner async() {
        return async;
    }

    /** Returns the feeds of all services that use these. */
    FeedGroup feeds() {
        return feeds;
    }

    boolean isClosed() {
        return closed || (parent != null && parent.isClosed());
    }

    Transport transport() {
        if (transportShared && parent != null) {
            return parent.transport();
        }
        Transport made = transport;
        if (made != null) {
            return made;
        }
        lock.lock();
        try {
            if (transport == null) {
                Transport given = options.transport().orElse(null);
                transport = given != null
                        ? given
                        : OkHttpTransport.create(
                                options.proxy().orElse(null), options.tls().orElse(null));
            }
            return transport;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether a proxy reads along where nothing is encrypted; what a transport of the caller's does is its own. */
    boolean isProxied(URI url) {
        return transport() instanceof OkHttpTransport http && http.isProxied(url);
    }

    /** Lets a connection go that was in use when these were closed. */
    void afterRun() {
        if (isClosed()) {
            closeConnections();
        }
    }

    @Override
    public void close() {
        closed = true;
        feeds.close();
        List<Resources> others;
        lock.lock();
        try {
            others = new ArrayList<>(derived);
        } finally {
            lock.unlock();
        }
        others.forEach(Resources::close);
        if (parent == null || async != parent.async) {
            async.close();
        }
        if (parent == null) {
            watchdog.stop();
        }
        closeConnections();
    }

    private void closeConnections() {
        if (transportShared && parent != null) {
            if (parent.isClosed()) {
                parent.closeConnections();
            }
            return;
        }
        if (transport instanceof OkHttpTransport own) {
            own.close();
        }
    }
}
