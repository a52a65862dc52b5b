package dev.assay.testing;

import dev.assay.core.http.Headers;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transport that answers from a script and opens no socket.
 *
 * <pre>{@code
 * ScriptedTransport transport = ScriptedTransport.create()
 *         .respond(503, "")
 *         .respond(200, "{\"success\":true,\"length\":0,\"data\":[]}");
 * }</pre>
 *
 * <p>Answers are given in the order they were queued, one per request. When the queue is empty the function of
 * {@link #respondWith} answers; without one the request fails with {@link IllegalStateException}, because a test that
 * sends more than it planned is wrong. Thread-safe; functions run outside the lock and may run at the same time.
 */
public final class ScriptedTransport implements Transport {

    /** How many requests are kept; older ones are dropped, so that an endless script needs no endless memory. */
    public static final int REQUESTS_KEPT = 10_000;

    private final Object lock = new Object();
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<TransportRequest> requests = new ArrayDeque<>();
    private long count;
    private @Nullable Step fallback;

    private ScriptedTransport() {}

    /** Returns a transport with an empty script. */
    public static ScriptedTransport create() {
        return new ScriptedTransport();
    }

    /** Queues an answer without headers. */
    public ScriptedTransport respond(int status, String body) {
        return respond(status, Headers.none(), body);
    }

    /** Queues an answer. */
    public ScriptedTransport respond(int status, Headers headers, String body) {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        return queue(request -> TransportResponse.of(status, headers, body));
    }

    /** Queues an answer made from the request; the function may throw what a transport may not, unchecked. */
    public ScriptedTransport respond(Function<TransportRequest, TransportResponse> answer) {
        return queue(Objects.requireNonNull(answer, "answer")::apply);
    }

    /** Queues a failure: the transport throws this very exception. */
    public ScriptedTransport fail(IOException failure) {
        Objects.requireNonNull(failure, "failure");
        return queue(request -> {
            throw failure;
        });
    }

    /** Answers every request beyond the queue with this function; a second call replaces the first. */
    public ScriptedTransport respondWith(Function<TransportRequest, TransportResponse> answer) {
        Objects.requireNonNull(answer, "answer");
        synchronized (lock) {
            fallback = answer::apply;
        }
        return this;
    }

    /** Returns the last {@value #REQUESTS_KEPT} requests, oldest first, as they arrived here. */
    public List<TransportRequest> requests() {
        synchronized (lock) {
            return List.copyOf(requests);
        }
    }

    /** Returns how many requests arrived, dropped ones included. */
    public long requestCount() {
        synchronized (lock) {
            return count;
        }
    }

    /** Returns how many queued answers have not been given. */
    public int pending() {
        synchronized (lock) {
            return steps.size();
        }
    }

    /**
     * Answers with the next step.
     *
     * @throws IOException if the script says so, or if the exchange has been aborted
     * @throws IllegalStateException if the script has no answer left
     */
    @Override
    public TransportResponse send(TransportRequest request, TransportContext context) throws IOException {
        if (context.aborted()) {
            throw new IOException("the exchange was aborted before it was sent");
        }
        return next(request).answer(request);
    }

    private Step next(TransportRequest request) {
        synchronized (lock) {
            count++;
            requests.addLast(request);
            if (requests.size() > REQUESTS_KEPT) {
                requests.removeFirst();
            }
            Step step = steps.isEmpty() ? fallback : steps.removeFirst();
            if (step == null) {
                throw new IllegalStateException("no answer left in the script for request " + count + ", "
                        + request.method() + " " + request.displayUrl());
            }
            return step;
        }
    }

    private ScriptedTransport queue(Step step) {
        synchronized (lock) {
            steps.addLast(step);
        }
        return this;
    }

    @Override
    public String toString() {
        synchronized (lock) {
            return "ScriptedTransport[" + count + " requests, " + steps.size() + " answers left]";
        }
    }

    @FunctionalInterface
    private interface Step {
        TransportResponse answer(TransportRequest request) throws IOException;
    }
}
