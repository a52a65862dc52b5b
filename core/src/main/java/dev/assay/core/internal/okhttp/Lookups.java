package dev.assay.core.internal.okhttp;

import dev.assay.core.http.TransportContext;
import dev.assay.core.internal.threads.DaemonPool;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up on threads of its own: a resolver that hangs is ended by no limit of ours, but those who wait for it can
 * be. Who asks for a name that is being looked up waits for that lookup, and eight are under way at most, so that few are
 * left behind.
 *
 * <p>OkHttp tells a resolver nothing but the name. It tells a listener right before, on the same thread, whose call it is.
 */
final class Lookups extends EventListener implements Dns {

    private static final int THREADS = 8;

    private final Dns resolver;
    private final Map<okhttp3.Call, SentStatus> sending;
    private final Map<Thread, okhttp3.Call> beginning = new ConcurrentHashMap<>();
    private final Map<String, Lookup> running = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Executor pool;

    private Lookups(Dns resolver, Map<okhttp3.Call, SentStatus> sending) {
        this.resolver = resolver;
        this.sending = sending;
    }

    /** Stands before the system's resolver, for the calls that are being sent. */
    static OkHttpClient.Builder install(OkHttpClient.Builder builder, Map<okhttp3.Call, SentStatus> sending) {
        Lookups lookups = new Lookups(Dns.SYSTEM, sending);
        return builder.dns(lookups).eventListener(lookups);
    }

    /** Stands before the resolver of a client, and beside its listeners. */
    static OkHttpClient.Builder install(
            OkHttpClient.Builder builder, Map<okhttp3.Call, SentStatus> sending, OkHttpClient client) {
        Lookups lookups = new Lookups(client.dns(), sending);
        EventListener.Factory theirs = client.eventListenerFactory();
        return builder.dns(lookups)
                .eventListenerFactory(call -> theirs.create(call).plus(lookups));
    }

    @Override
    public void dnsStart(okhttp3.Call call, String name) {
        beginning.put(Thread.currentThread(), call);
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        okhttp3.Call call = beginning.remove(Thread.currentThread());
        SentStatus request = call == null ? null : sending.get(call);
        // Not one of ours, such as the handshake of a socket.
        return request == null ? resolver.lookup(name) : await(start(name), request.context());
    }

    private Lookup start(String name) {
        Lookup fresh = new Lookup(name, resolver, running);
        Lookup before = running.putIfAbsent(name, fresh);
        if (before != null) {
            return before;
        }
        try {
            pool().execute(fresh);
        } catch (OutOfMemoryError e) {
            // No thread to be had: whoever asks next tries again.
            running.remove(name, fresh);
            throw e;
        }
        return fresh;
    }

    private static List<InetAddress> await(Lookup lookup, TransportContext context) throws UnknownHostException {
        try {
            while (!lookup.isOver()) {
                if (context.aborted()) {
                    throw new UnknownHostException(lookup.name() + " was not found in time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted while looking up " + lookup.name());
        }
        return lookup.addresses();
    }

    private Executor pool() {
        lock.lock();
        try {
            if (pool == null) {
                pool = DaemonPool.of("assay-lookup", THREADS);
            }
            return pool;
        } finally {
            lock.unlock();
        }
    }
}
