package dev.assay.core.internal.socket.wire;

import dev.assay.core.http.Headers;
import dev.assay.core.internal.okhttp.OkHttpTransport;
import dev.assay.core.internal.pipeline.Redactor;
import dev.assay.core.time.TimeSource;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Opens wires to one address, with threads and connections of its own, all of which are gone after {@link #shutdown}.
 * The transport of requests lends its settings only. Thread-safe.
 */
public final class Dialer {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final Target target;
    private final Request request;
    private final Headers headers;
    private final WireSettings settings;
    private final TimeSource time;
    private final ThreadPoolExecutor threads;
    private final OkHttpTransport base;
    private final OkHttpClient client;

    private Dialer(OkHttpTransport base, Target target, Headers headers, WireSettings settings, TimeSource time) {
        this.target = target;
        this.request = new Request.Builder().url(target.url().toString()).build();
        this.headers = headers;
        this.settings = settings;
        this.time = time;
        this.threads = threads();
        this.base = base;
        this.client = client(base.client(), settings, threads);
    }

    /**
     * Returns a dialer; nothing is sent yet.
     *
     * @param headers sent with every handshake; other than harmless ones need {@code wss} or loopback
     * @throws IllegalArgumentException if the address is not ws or wss
     * @throws dev.assay.core.error.ConfigurationException if a header may not be sent there
     */
    public static Dialer of(OkHttpTransport base, URI url, Headers headers, WireSettings settings, TimeSource time) {
        Dialer dialer = new Dialer(base, Target.of(url), headers, settings, time);
        dialer.target.check(headers, dialer.isConfidential());
        return dialer;
    }

    /** Tells whether credentials may be sent to the address: nobody reads along, as things stand now. */
    public boolean isConfidential() {
        return target.origin().isConfidential(() -> base.isProxied(request.url().uri()));
    }

    /**
     * Checks that the address may be used, as things stand now.
     *
     * @throws dev.assay.core.error.ConfigurationException if it holds what may be a credential, which others could read
     */
    public void checkAddress() {
        target.checkAddress(isConfidential());
    }

    /** Returns scheme, host and port, fit for logs and messages. */
    public String display() {
        return target.display();
    }

    /**
     * Opens a wire.
     *
     * @param credentials more headers, which replace ours of the same name
     * @throws dev.assay.core.error.ConfigurationException if a header or the address may not be sent there
     */
    public Wire dial(Headers credentials, WireHandler handler) {
        boolean confidential = isConfidential();
        target.check(credentials, confidential);
        target.checkAddress(confidential);
        Request.Builder handshake = request.newBuilder();
        headers.forEach(handshake::addHeader);
        credentials.names().forEach(handshake::removeHeader);
        credentials.forEach(handshake::addHeader);
        Redactor redactor = target.redactor(credentials);
        WireListener listener = new WireListener(handler, target.display(), settings, redactor, time);
        return new Wire(client.newWebSocket(handshake.build(), listener));
    }

    /** Runs the task on a daemon thread of ours. */
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Breaks off every wire; threads end as soon as their work has. */
    public void shutdown() {
        client.dispatcher().cancelAll();
        threads.shutdown();
    }

    /** Does what {@link #shutdown} does, and interrupts what still works. */
    public void abandon() {
        client.dispatcher().cancelAll();
        threads.shutdownNow();
    }

    /**
     * Waits until the threads are gone.
     *
     * @return false if they are not in time
     */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return threads.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "assay-socket");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static OkHttpClient client(OkHttpClient base, WireSettings settings, ThreadPoolExecutor threads) {
        OkHttpClient client = base.newBuilder()
                .dispatcher(new Dispatcher(threads))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)) // a refused handshake leaves none behind
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(Duration.ZERO) // of the whole WebSocket; the handshake has its own
                .connectTimeout(settings.openTimeout())
                .readTimeout(settings.openTimeout())
                .writeTimeout(settings.openTimeout())
                .pingInterval(settings.pingInterval())
                .webSocketCloseTimeout(CLOSE_TIMEOUT)
                .build();
        OneSending sending = OneSending.by(client, settings.openTimeout());
        return client.newBuilder()
                .addInterceptor(new Handshake(sending, settings.maxMessageBytes()))
                .build();
    }
}
