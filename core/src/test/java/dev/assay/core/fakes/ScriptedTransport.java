package dev.assay.core.fakes;

import dev.assay.core.http.Headers;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Answers from a script, one step a request, and keeps what it was asked; the last step repeats. Thread-safe. */
public final class ScriptedTransport implements Transport {

    private final Deque<Transport> steps = new ArrayDeque<>();
    private final List<TransportRequest> requests = new ArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);

    /** Adds an answer. */
    public ScriptedTransport answer(int status, Headers headers, String body) {
        return step((request, context) -> TransportResponse.of(status, headers, body));
    }

    /** Adds an answer without headers. */
    public ScriptedTransport answer(int status, String body) {
        return answer(status, Headers.none(), body);
    }

    /** Adds an answer whose body is read from that stream. */
    public ScriptedTransport answer(int status, InputStream body) {
        return step((request, context) -> TransportResponse.of(status, Headers.none(), body));
    }

    /** Adds a failure. */
    public ScriptedTransport fail(IOException failure) {
        return step((request, context) -> {
            throw failure;
        });
    }

    /** Adds a request that nobody answers, and that ends when it is aborted. */
    public ScriptedTransport hang() {
        return step((request, context) -> {
            CountDownLatch aborted = new CountDownLatch(1);
            context.onAbort(aborted::countDown);
            hanging.countDown();
            awaitWhateverInterrupts(aborted);
            throw new InterruptedIOException("aborted");
        });
    }

    /** Adds a request that nobody answers while so much time goes by; it ends when it is aborted. */
    public ScriptedTransport hang(ManualTime time, Duration duration) {
        hang();
        Transport hanging = steps.removeLast();
        return step((request, context) -> {
            time.advance(duration);
            return hanging.send(request, context);
        });
    }

    /** Adds whatever that does. */
    public ScriptedTransport step(Transport step) {
        synchronized (steps) {
            steps.add(step);
        }
        return this;
    }

    @Override
    public TransportResponse send(TransportRequest request, TransportContext context) throws IOException {
        Transport step;
        synchronized (steps) {
            requests.add(request);
            step = steps.size() > 1 ? steps.remove() : steps.element();
        }
        return step.send(request, context);
    }

    /** Returns what it was asked, credentials included. */
    public List<TransportRequest> requests() {
        synchronized (steps) {
            return List.copyOf(requests);
        }
    }

    /** Waits until a request hangs. */
    public void awaitHanging() throws InterruptedException {
        if (!hanging.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request hangs");
        }
    }

    // Like a blocked socket read: it neither ends nor takes the flag when the thread is interrupted.
    private static void awaitWhateverInterrupts(CountDownLatch latch) {
        long begun = System.nanoTime();
        while (latch.getCount() > 0) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(20)) {
                throw new AssertionError("nobody aborted the exchange");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
