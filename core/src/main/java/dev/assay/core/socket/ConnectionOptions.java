package dev.assay.core.socket;

import dev.assay.core.http.Headers;
import dev.assay.core.internal.chance.Randomness;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link SocketConnection} connects, what it bears, and when it gives up.
 *
 * <p>Immutable and thread-safe; each setter returns a copy.
 */
public final class ConnectionOptions {

    private static final Duration DAY = Duration.ofDays(1);

    private static final ConnectionOptions DEFAULTS = new ConnectionOptions(
            new Limits(Duration.ofSeconds(10), null, Duration.ZERO),
            new Retry(true, 10, Duration.ofSeconds(1), Duration.ofSeconds(30)),
            new Bounds(1024, 64 << 20, Overflow.FAIL, 16 << 20),
            new Doors(session -> {}, null, TimeSource.system(), Randomness.SHARED));

    private final Limits limits;
    private final Retry retry;
    private final Bounds bounds;
    private final Doors doors;

    private ConnectionOptions(Limits limits, Retry retry, Bounds bounds, Doors doors) {
        this.limits = limits;
        this.retry = retry;
        this.bounds = bounds;
        this.doors = doors;
    }

    /** Returns the defaults, which each setter names. */
    public static ConnectionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets what is sent on every new connection; nothing by default.
     *
     * @see SocketSubscription
     */
    public ConnectionOptions subscription(SocketSubscription subscription) {
        Objects.requireNonNull(subscription, "subscription");
        return with(new Doors(subscription, doors.credentials, doors.time, doors.random));
    }

    /**
     * Sets where the headers that hold credentials come from; none by default. Asked at every connect, so tokens may
     * expire. They are only sent by {@code wss}, or to loopback without a proxy, and masked in whatever is printed. If it
     * returns null or no header, nothing is sent, and the socket ends with a
     * {@link dev.assay.core.error.ConfigurationException}. What it throws is treated as what a {@link SocketSubscription}
     * throws.
     */
    public ConnectionOptions credentials(Supplier<? extends @Nullable Headers> credentials) {
        Objects.requireNonNull(credentials, "credentials");
        return with(new Doors(doors.subscription, credentials, doors.time, doors.random));
    }

    /**
     * Limits an attempt, from dialling until the server has agreed; 10 s by default.
     *
     * @throws IllegalArgumentException if it is under 1 ms or over a day
     */
    public ConnectionOptions openTimeout(Duration limit) {
        return with(new Limits(checked(limit, "limit"), limits.idle, limits.ping));
    }

    /**
     * Reconnects if no message comes for that long; never by default. Pings are no messages: for streams that may be
     * quiet use {@link #pingInterval}.
     *
     * @throws IllegalArgumentException if it is under 1 ms or over a day
     */
    public ConnectionOptions idleTimeout(Duration limit) {
        return with(new Limits(limits.open, checked(limit, "limit"), limits.ping));
    }

    /**
     * Pings the server that often, on the machine's clock, and takes the connection for lost if a pong is not there by
     * the next ping; never by default, and some services count pings as messages. Pings of the server are always answered.
     *
     * @throws IllegalArgumentException if it is under 1 ms or over a day
     */
    public ConnectionOptions pingInterval(Duration interval) {
        return with(new Limits(limits.open, limits.idle, checked(interval, "interval")));
    }

    /** Sets whether a new connection follows a lost one, and a new attempt a failed one; they do by default. */
    public ConnectionOptions reconnecting(boolean on) {
        return with(new Retry(on, retry.attempts, retry.first, retry.most));
    }

    /**
     * Gives up after that many failed attempts in a row, 10 by default; the last failure then reaches the consumer. A
     * connection that lasts less than {@link #maxWait()} counts as failed, so that a server that accepts and hangs
     * up is not called for ever.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ConnectionOptions maxAttempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: below 1: " + attempts);
        }
        return with(new Retry(retry.reconnecting, attempts, retry.first, retry.most));
    }

    /** Never gives up; what can never succeed, such as a refused credential, still ends the socket. */
    public ConnectionOptions unlimitedAttempts() {
        return with(new Retry(retry.reconnecting, null, retry.first, retry.most));
    }

    /**
     * Sets the waits between attempts: the first, then doubled up to the longest; 1 s and 30 s by default. Each is
     * shortened at random by up to a half. If the server says when to come back, a shorter wait gives way to that.
     *
     * @throws IllegalArgumentException if one is under 1 ms or over a day, or the first is longer than the longest
     */
    public ConnectionOptions waits(Duration first, Duration longest) {
        checked(first, "first");
        checked(longest, "longest");
        if (first.compareTo(longest) > 0) {
            throw new IllegalArgumentException("first: longer than the longest: " + first);
        }
        return with(new Retry(retry.reconnecting, retry.attempts, first, longest));
    }

    /**
     * Bounds what waits for the consumer, and says what happens beyond; 1024 events, 64 MiB and {@link Overflow#FAIL} by
     * default. While a connection is being subscribed, as much again may be held for it.
     *
     * @param events how many events
     * @param bytes how many bytes in all, where a char of text counts as one; a single larger message is let in
     * @throws IllegalArgumentException if a bound is below 1
     */
    public ConnectionOptions buffer(int events, long bytes, Overflow overflow) {
        Objects.requireNonNull(overflow, "overflow");
        if (events < 1) {
            throw new IllegalArgumentException("events: below 1: " + events);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: below 1: " + bytes);
        }
        return with(new Bounds(events, bytes, overflow, bounds.messageBytes));
    }

    /**
     * Bounds one message of the server, in bytes; 16 MiB by default. A larger one ends the socket with a
     * {@link dev.assay.core.error.SizeLimitException} before it is read.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ConnectionOptions maxMessageBytes(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: below 1: " + bytes);
        }
        return with(new Bounds(bounds.events, bounds.bytes, bounds.overflow, bytes));
    }

    /** Sets where time comes from; the machine by default. */
    public ConnectionOptions timeSource(TimeSource time) {
        Objects.requireNonNull(time, "time");
        return with(new Doors(doors.subscription, doors.credentials, time, doors.random));
    }

    /** Sets what spreads the waits between attempts; used by one thread per socket. */
    public ConnectionOptions random(RandomGenerator random) {
        Objects.requireNonNull(random, "random");
        return with(new Doors(doors.subscription, doors.credentials, doors.time, random));
    }

    /** Returns the limit of an attempt. */
    public Duration openTimeout() {
        return limits.open;
    }

    /** Returns after how long without a message to reconnect, if set. */
    public Optional<Duration> idleTimeout() {
        return Optional.ofNullable(limits.idle);
    }

    /** Returns how often to ping; zero for never. */
    public Duration pingInterval() {
        return limits.ping;
    }

    /** Tells whether lost connections are replaced. */
    public boolean reconnecting() {
        return retry.reconnecting;
    }

    /** Returns how many failed attempts in a row are one too many, if it is limited. */
    public OptionalInt maxAttempts() {
        return retry.attempts == null ? OptionalInt.empty() : OptionalInt.of(retry.attempts);
    }

    /** Returns the first wait between attempts. */
    public Duration firstWait() {
        return retry.first;
    }

    /** Returns the longest wait between attempts. */
    public Duration maxWait() {
        return retry.most;
    }

    /** Returns the bound of a message in bytes. */
    public int maxMessageBytes() {
        return bounds.messageBytes;
    }

    /** Returns where time comes from. */
    public TimeSource timeSource() {
        return doors.time;
    }

    @Override
    public String toString() {
        return "ConnectionOptions[" + limits + ", " + retry + ", " + bounds + "]";
    }

    SocketSubscription subscription() {
        return doors.subscription;
    }

    @Nullable
    Supplier<? extends @Nullable Headers> credentials() {
        return doors.credentials;
    }

    RandomGenerator random() {
        return doors.random;
    }

    EventBuffer newBuffer() {
        return new EventBuffer(bounds.events, bounds.bytes, bounds.overflow);
    }

    private ConnectionOptions with(Limits changed) {
        return new ConnectionOptions(changed, retry, bounds, doors);
    }

    private ConnectionOptions with(Retry changed) {
        return new ConnectionOptions(limits, changed, bounds, doors);
    }

    private ConnectionOptions with(Bounds changed) {
        return new ConnectionOptions(limits, retry, changed, doors);
    }

    private ConnectionOptions with(Doors changed) {
        return new ConnectionOptions(limits, retry, bounds, changed);
    }

    private static Duration checked(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.compareTo(Duration.ofMillis(1)) < 0 || duration.compareTo(DAY) > 0) {
            throw new IllegalArgumentException(name + ": not from 1 ms to 1 day: " + duration);
        }
        return duration;
    }

    private record Limits(Duration open, @Nullable Duration idle, Duration ping) {}

    private record Retry(boolean reconnecting, @Nullable Integer attempts, Duration first, Duration most) {}

    private record Bounds(int events, long bytes, Overflow overflow, int messageBytes) {}

    private record Doors(
            SocketSubscription subscription,
            @Nullable Supplier<? extends @Nullable Headers> credentials,
            TimeSource time,
            RandomGenerator random) {}
}
