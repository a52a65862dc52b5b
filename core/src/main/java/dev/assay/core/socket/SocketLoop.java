package dev.assay.core.socket;

import dev.assay.core.client.RetryPolicy;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.CallSite;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.error.Amend;
import dev.assay.core.internal.pipeline.RequestIds;
import dev.assay.core.internal.socket.wire.Dialer;
import dev.assay.core.internal.threads.Alarm;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connection up, on a thread of its own: dials, subscribes, watches, reports, waits, and again. */
final class SocketLoop implements Runnable {

    /** A server that wants us back later than that is told of, not waited for. */
    private static final Duration LONGEST_ORDER = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final int FAILURES_KEPT = 10;

    private final Dialer dialer;
    private final ConnectionOptions options;
    private final EventBuffer buffer;
    private final TimeSource time;
    private final Alarm alarm;
    private final RetryPolicy waits;
    private final ArrayDeque<AssayException> failures = new ArrayDeque<>();
    private int number;
    private int failed;
    private int waited;
    private volatile @Nullable Live current;
    private volatile @Nullable Thread runner;
    private volatile boolean closing;

    SocketLoop(Dialer dialer, ConnectionOptions options, EventBuffer buffer) {
        this.dialer = dialer;
        this.options = options;
        this.buffer = buffer;
        this.time = options.timeSource();
        this.alarm = new Alarm(time);
        this.waits = new RetryPolicy(1, options.firstWait(), options.maxWait(), LONGEST_ORDER);
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        try {
            while (!closing && connectAndServe()) {
                // Each round is one connection.
            }
        } catch (RuntimeException | Error e) {
            buffer.fail(e); // The consumer throws it; after a close nobody asks.
        } finally {
            dialer.shutdown();
        }
    }

    /** Returns the connection that can be sent on, or null. */
    @Nullable
    Live ready() {
        Live live = current;
        return live != null && live.isReady() && !closing ? live : null;
    }

    void close() {
        closing = true;
        buffer.end(new SocketEvent.Closed(1000, ""));
        Live live = current;
        if (live != null) {
            live.hangUp();
        }
        alarm.ring();
        if (Thread.currentThread() == runner) {
            return; // A subscription closes its own socket: the loop ends when it returns.
        }
        try {
            if (!dialer.awaitEnd(CLOSE_TIMEOUT)) {
                dialer.abandon();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            dialer.abandon();
        }
    }

    /** Returns whether there is to be another round. */
    private boolean connectAndServe() {
        Live live = new Live(++number, dialer.display(), buffer, options.newBuffer(), alarm, time);
        current = live;
        AssayException failure = open(live);
        if (failure != null) {
            return !closing && retry(failure);
        }
        long opened = time.nanoTime();
        watch(live);
        Ending ending = live.ending();
        if (closing || ending == null) {
            return false;
        }
        return lost(live, ending, Duration.ofNanos(time.nanoTime() - opened));
    }

    /** Returns why the connection could not be opened, or null if it could. */
    private @Nullable AssayException open(Live live) {
        try {
            live.dial(dialer, credentials());
            if (closing) {
                live.hangUp();
            }
            while (live.isAlive() && !live.isOpen()) {
                alarm.sleep(LONG);
            }
            if (live.isOpen() && !closing) {
                options.subscription().subscribe(live);
                log.debug("{}: connection {} is open, attempt {}", dialer.display(), number, failed + 1);
                live.release(failed + 1);
                return null;
            }
        } catch (AssayException e) {
            return giveUpOn(live, e);
        }
        return giveUpOn(live, new TransportException(dialer.display() + ": closed while connecting", null));
    }

    private Headers credentials() {
        Supplier<? extends @Nullable Headers> supplier = options.credentials();
        if (supplier == null) {
            return Headers.none();
        }
        Headers headers = supplier.get();
        if (headers == null || headers.names().isEmpty()) {
            throw new ConfigurationException(
                    "credentials: the supplier has none for " + dialer.display() + ", and nothing is sent without",
                    null);
        }
        return headers;
    }

    private AssayException giveUpOn(Live live, AssayException failure) {
        Ending ending = live.ending();
        AssayException first = failure;
        // A full buffer has lost something, whatever became of the connection meanwhile.
        if (ending != null && !(failure instanceof SocketOverflowException)) {
            first = ending.failure(dialer.display());
        }
        live.drop(new Ending(SocketEvent.Gap.Reason.LOST, 0, "not subscribed", first));
        return first;
    }

    private void watch(Live live) {
        Duration idle = options.idleTimeout().orElse(LONG);
        boolean limited = options.idleTimeout().isPresent();
        while (live.isAlive()) {
            Duration left = idle.minus(live.silence());
            if (limited && !closing && (left.isNegative() || left.isZero())) {
                live.drop(new Ending(SocketEvent.Gap.Reason.IDLE, 0, "no message for " + idle, null));
            } else {
                alarm.sleep(limited && !closing ? left : LONG);
            }
        }
    }

    private boolean lost(Live live, Ending ending, Duration lived) {
        AssayException failure = ending.failure(dialer.display());
        if (isFinal(failure)) {
            throw failure;
        }
        if (!options.reconnecting()) {
            if (ending.reason() != SocketEvent.Gap.Reason.SERVER_CLOSED) {
                throw failure;
            }
            buffer.end(new SocketEvent.Closed(ending.code(), ending.detail()));
            return false;
        }
        buffer.force(new EventBuffer.Entry(
                new SocketEvent.Gap(ending.reason(), live.complete(), 0, ending.code(), ending.detail()),
                0,
                time.now()));
        log.debug("{}: connection {} is over: {} {}", dialer.display(), number, ending.reason(), ending.code());
        if (lived.compareTo(options.maxWait()) >= 0) {
            failed = 0;
            failures.clear();
            waited = 0;
            pause(nextWait());
            return true;
        }
        return retry(failure);
    }

    private boolean retry(AssayException failure) {
        failed++;
        if (isFinal(failure)
                || !options.reconnecting()
                || failed == options.maxAttempts().orElse(-1)) {
            throw finished(failure);
        }
        failures.add(failure);
        if (failures.size() > FAILURES_KEPT) {
            failures.remove();
        }
        Duration wait = nextWait();
        if (failure instanceof ServiceException refused) {
            Duration asked = refused.retryAfter().orElse(Duration.ZERO);
            if (asked.compareTo(waits.maxServerWait()) > 0) {
                throw finished(failure);
            }
            wait = asked.compareTo(wait) > 0 ? asked : wait;
        }
        log.debug(
                "{}: attempt {} failed with {}, next in {}",
                dialer.display(),
                failed,
                failure.getClass().getSimpleName(),
                wait);
        pause(wait);
        return true;
    }

    private AssayException finished(AssayException failure) {
        failures.stream().filter(earlier -> earlier != failure).forEach(failure::addSuppressed);
        boolean sent = !(failure instanceof ConfigurationException);
        if (sent && failure.call().isEmpty()) {
            Amend.belongTo(
                    failure,
                    failure instanceof ServiceException refused
                            ? site(
                                    refused.status(),
                                    RequestIds.in(refused.error().headers()))
                            : site(0, null));
        }
        return failure;
    }

    private CallSite site(int status, @Nullable String requestId) {
        int attempts = options.maxAttempts().orElse(failed);
        return new CallSite("socket", "GET", dialer.display(), status, requestId, failed, attempts);
    }

    private static boolean isFinal(AssayException failure) {
        return !failure.isRetryable() || failure instanceof SocketOverflowException;
    }

    private Duration nextWait() {
        return waits.waitAfter(++waited, options.random());
    }

    private void pause(Duration duration) {
        long end = time.nanoTime() + Nanos.of(duration);
        while (!closing && end - time.nanoTime() > 0) {
            alarm.sleep(Duration.ofNanos(end - time.nanoTime()));
        }
    }
}
