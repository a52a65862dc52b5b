package dev.assay.core.socket;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.socket.wire.Dialer;
import dev.assay.core.internal.socket.wire.Wire;
import dev.assay.core.internal.socket.wire.WireEnd;
import dev.assay.core.internal.socket.wire.WireHandler;
import dev.assay.core.internal.threads.Alarm;
import dev.assay.core.time.TimeSource;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One connection, from dialling to its end. Until it is released, its messages go into a buffer of its own, where the
 * subscription finds its answers; then they go to the consumer.
 */
final class Live implements WireHandler, SocketSession {

    private final int number;
    private final String display;
    private final EventBuffer buffer;
    private final EventBuffer early;
    private final Alarm alarm;
    private final TimeSource time;
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private volatile @Nullable Wire wire;
    private volatile boolean open;
    private volatile boolean released;
    private volatile boolean delivering;
    private volatile long lastNanos;
    private volatile Instant complete;

    Live(int number, String display, EventBuffer buffer, EventBuffer early, Alarm alarm, TimeSource time) {
        this.number = number;
        this.display = display;
        this.buffer = buffer;
        this.early = early;
        this.alarm = alarm;
        this.time = time;
        this.complete = time.now();
    }

    void dial(Dialer dialer, Headers credentials) {
        wire = dialer.dial(credentials, this);
    }

    /**
     * Lets the consumer have what has come and what will. What came is handed over even if the connection has ended by
     * now: it may say why.
     */
    void release(int attempts) {
        released = true; // Who reads that it is open may send at once.
        put(new EventBuffer.Entry(new SocketEvent.Opened(number, attempts), 0, time.now()));
        for (var entries = early.drainOrSeal(); !entries.isEmpty(); entries = early.drainOrSeal()) {
            entries.forEach(this::put);
        }
    }

    private void put(EventBuffer.Entry entry) {
        buffer.put(entry, () -> true);
    }

    boolean isOpen() {
        return open;
    }

    boolean isAlive() {
        return ending.get() == null;
    }

    boolean isReady() {
        return released && isAlive();
    }

    /** Returns why it is over; null while it is not. */
    @Nullable
    Ending ending() {
        return ending.get();
    }

    /** Returns up to when the consumer has got everything. */
    Instant complete() {
        return complete;
    }

    /** Returns how long no message has come; a message that waits for room in the buffer is one that comes. */
    Duration silence() {
        return delivering ? Duration.ZERO : Duration.ofNanos(time.nanoTime() - lastNanos);
    }

    /** Ends it from our side, at once. */
    void drop(Ending why) {
        end(why);
        Wire current = wire;
        if (current != null) {
            current.cancel();
        }
    }

    /** Ends it because the consumer has closed: politely if it is open. */
    void hangUp() {
        early.fail(new TransportException("the socket has been closed", null));
        Wire current = wire;
        if (current != null && open) {
            current.close();
        } else if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void opened() {
        lastNanos = time.nanoTime();
        complete = time.now();
        open = true;
        alarm.ring();
    }

    @Override
    public void text(String text) {
        deliver(new SocketEvent.Text(number, text), text.length());
    }

    @Override
    public void binary(ByteBuffer content) {
        deliver(new SocketEvent.Binary(number, content), content.remaining());
    }

    @Override
    public void ended(WireEnd end) {
        end(Ending.of(end));
    }

    @Override
    public int connection() {
        return number;
    }

    @Override
    public void send(String text) {
        Objects.requireNonNull(text, "text");
        Wire current = wire;
        checkSent(current != null && isAlive() && current.send(text));
    }

    @Override
    public void send(ByteBuffer content) {
        Objects.requireNonNull(content, "content");
        Wire current = wire;
        checkSent(current != null && isAlive() && current.send(content));
    }

    @Override
    public String await(Predicate<String> wanted, Duration limit) {
        Objects.requireNonNull(wanted, "wanted");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit: negative: " + limit);
        }
        try {
            return early.take(wanted, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("interrupted while waiting for an answer", e);
        }
    }

    private void checkSent(boolean sent) {
        if (!sent) {
            throw new TransportException(display + ": the connection is gone, or too much waits to be sent", null);
        }
    }

    private void deliver(SocketEvent event, long size) {
        delivering = true;
        Instant now = time.now();
        EventBuffer.Entry entry = new EventBuffer.Entry(event, size, now);
        try {
            if (early.put(entry, this::isAlive) || buffer.put(entry, this::isAlive)) {
                complete = now;
            }
        } finally {
            lastNanos = time.nanoTime();
            delivering = false;
        }
    }

    private void end(Ending why) {
        if (ending.compareAndSet(null, why)) {
            early.fail(why.failure(display));
            early.wake();
            buffer.wake();
            alarm.ring();
        }
    }
}
