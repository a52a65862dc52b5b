package dev.assay.core.socket;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Transport;
import dev.assay.core.internal.okhttp.OkHttpTransport;
import dev.assay.core.internal.pipeline.Version;
import dev.assay.core.internal.socket.wire.Dialer;
import dev.assay.core.internal.socket.wire.WireSettings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A WebSocket that is kept up: it connects in the background, subscribes, and after every loss connects and subscribes
 * again. The consumer reads {@linkplain SocketEvent events} at its own pace; wherever messages may be missing, there is a
 * {@link SocketEvent.Gap}.
 *
 * <p>When it is over, all that is still buffered can be read; after that every call of {@link #next} or {@link #poll}
 * returns the same {@link SocketEvent.Closed}, or throws the failure that ended it:
 * <ul>
 *   <li>{@link dev.assay.core.error.SizeLimitException}: a message was larger than allowed.
 *   <li>{@link SocketOverflowException}: the consumer was too slow, and the policy is {@link Overflow#FAIL}.
 *   <li>{@link dev.assay.core.error.ServiceException}: the server refuses the connection for good.
 *   <li>{@link TransportException}: it gave up; earlier failures are suppressed exceptions.
 *   <li>{@link ConfigurationException}: a header cannot be sent, or there is no credential where one should be.
 *   <li>what the subscription or the supplier of credentials threw.
 * </ul>
 *
 * <p>Thread-safe; several threads may read, each event then goes to one of them. Uses two daemon threads while open.
 * Whoever does not {@link #close} it keeps them for as long as it can connect. Messages are not compressed, since a small
 * compressed message may have any size; a server that compresses nonetheless is refused. Only host and port of the
 * address are printed, since services put keys in the path.
 */
public final class SocketConnection implements AutoCloseable, Iterable<SocketEvent> {

    private final EventBuffer buffer;
    private final SocketLoop loop;

    private SocketConnection(EventBuffer buffer, SocketLoop loop) {
        this.buffer = buffer;
        this.loop = loop;
    }

    /**
     * Begins to connect and returns at once.
     *
     * @param url an absolute address with scheme {@code ws} or {@code wss}
     * @throws IllegalArgumentException if the address is another one
     * @throws ConfigurationException if there are credentials, or the address holds what looks like a key, and it is
     *     neither {@code wss} nor loopback, or a proxy stands before loopback
     */
    public static SocketConnection open(URI url, ConnectionOptions options) {
        return open(url, options, ClientOptions.builder().build());
    }

    /**
     * Does what {@link #open(URI, ConnectionOptions)} does with the proxy, the certificates, the OkHttp client and the
     * application's name of a client. Threads and connections are the socket's own, time limits those of its options;
     * whatever else the client has set is about requests and has no effect.
     *
     * @throws IllegalArgumentException if the address is neither ws nor wss
     * @throws ConfigurationException as {@link #open(URI, ConnectionOptions)} does, or if the client has a {@link ClientOptions.Builder#transport transport} of the
     *     caller's, which cannot carry a socket
     */
    public static SocketConnection open(URI url, ConnectionOptions options, ClientOptions client) {
        WireSettings settings =
                new WireSettings(options.openTimeout(), options.pingInterval(), options.maxMessageBytes());
        Headers headers =
                Headers.of("User-Agent", Version.userAgent(client.application().orElse(null)));
        Dialer dialer = Dialer.of(http(client), url, headers, settings, options.timeSource());
        if (options.credentials() != null && !dialer.isConfidential()) {
            throw new ConfigurationException(
                    "credentials: not sent to " + dialer.display() + ", where others could read them; use wss", null);
        }
        dialer.checkAddress();
        EventBuffer buffer = options.newBuffer();
        SocketLoop loop = new SocketLoop(dialer, options, buffer);
        dialer.execute(loop);
        return new SocketConnection(buffer, loop);
    }

    private static OkHttpTransport http(ClientOptions options) {
        Transport theirs = options.transport().orElse(null);
        if (theirs instanceof OkHttpTransport http) {
            return http;
        }
        if (theirs != null) {
            throw new ConfigurationException(
                    "transport: it carries requests, and no socket can go past it; set httpClient in its place", null);
        }
        return OkHttpTransport.create(
                options.proxy().orElse(null), options.tls().orElse(null));
    }

    /**
     * Returns the next event; blocks until there is one.
     *
     * @throws InterruptedCallException if the thread is interrupted; no event is lost by it
     * @throws dev.assay.core.error.AssayException if the socket has failed, as said above
     */
    public SocketEvent next() {
        try {
            return buffer.next();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Returns the next event, or empty if there is none in time.
     *
     * @param limit how long to wait, on the machine's clock; zero for not at all
     * @throws IllegalArgumentException if the limit is negative
     * @throws InterruptedCallException if the thread is interrupted; no event is lost by it
     * @throws dev.assay.core.error.AssayException if the socket has failed, as said above
     */
    public Optional<SocketEvent> poll(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit: negative: " + limit);
        }
        try {
            return Optional.ofNullable(buffer.poll(limit));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Returns an iterator over {@link #next} that ends after {@link SocketEvent.Closed}; not thread-safe. */
    @Override
    public Iterator<SocketEvent> iterator() {
        return new Iterator<>() {
            private boolean over;

            @Override
            public boolean hasNext() {
                return !over;
            }

            @Override
            public SocketEvent next() {
                if (over) {
                    throw new NoSuchElementException("the socket is closed");
                }
                SocketEvent event = SocketConnection.this.next();
                over = event instanceof SocketEvent.Closed;
                return event;
            }
        };
    }

    /**
     * Sends a text message on the connection that stands now; does not wait until it is out. A subscription sent here
     * is not repeated after a reconnect: that is what {@link SocketSubscription} is for.
     *
     * @throws TransportException if there is no connection now, or 16 MiB wait to be sent
     */
    public void send(String text) {
        Objects.requireNonNull(text, "text");
        ready().send(text);
    }

    /**
     * Sends the remaining bytes as a binary message, as {@link #send(String)} does.
     *
     * @throws TransportException if there is no connection now, or 16 MiB wait to be sent
     */
    public void send(ByteBuffer content) {
        Objects.requireNonNull(content, "content");
        ready().send(content);
    }

    /** Replaces the connection by a new one, such as after a number is missing; nothing if none stands now. */
    public void reconnect() {
        Live live = loop.ready();
        if (live != null) {
            live.drop(new Ending(SocketEvent.Gap.Reason.REQUESTED, 0, "a reconnect was asked for", null));
        }
    }

    /**
     * Closes the socket: says goodbye to the server for at most a second, then breaks off. Threads that wait in
     * {@link #next} come back. Returns within about two seconds, also if a subscription hangs; a second call does
     * nothing. What is buffered can still be read; what arrives from now on is thrown away.
     */
    @Override
    public void close() {
        loop.close();
    }

    private Live ready() {
        Live live = loop.ready();
        if (live == null) {
            throw new TransportException("there is no connection to send on now", null);
        }
        return live;
    }

    private static InterruptedCallException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new InterruptedCallException("interrupted while waiting for an event", cause);
    }
}
