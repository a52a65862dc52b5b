package dev.assay.testing.http;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.time.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server on loopback for fake providers: a handler answers, faults interfere, requests are recorded.
 *
 * <p>Thread-safe. It does not keep the JVM alive; {@link #close} is optional and may be called twice.
 */
public final class FakeServer implements AutoCloseable {

    /** How many requests are kept; older ones are dropped, and counted nevertheless. */
    public static final int REQUESTS_KEPT = 100_000;

    private final MockWebServer server = new MockWebServer();
    private final Connections connections = new Connections();
    private final Traffic traffic = new Traffic(REQUESTS_KEPT);
    private final Faults faults = Faults.create();
    private final Object lock = new Object();
    private final Handler handler;
    private final TimeSource time;
    private final String host;
    private volatile Duration latency = Duration.ZERO;
    private @Nullable FakeServer elsewhere;
    private @Nullable ExitWatch watch;

    private FakeServer(Handler handler, TimeSource time, String host) {
        this.handler = Objects.requireNonNull(handler, "handler");
        this.time = Objects.requireNonNull(time, "time");
        this.host = host;
    }

    /** Starts a server on a free port, with the machine's clock. */
    public static FakeServer start(Handler handler) {
        return start(handler, TimeSource.system(), 0);
    }

    /**
     * Starts a server.
     *
     * @param time what stamps the recorded requests
     * @param port 0 for a free one
     * @throws UncheckedIOException if the port cannot be had
     */
    public static FakeServer start(Handler handler, TimeSource time, int port) {
        return start(handler, time, port, "127.0.0.1");
    }

    private static FakeServer start(Handler handler, TimeSource time, int port, String host) {
        FakeServer fake = new FakeServer(handler, time, host);
        fake.server.setServerSocketFactory(fake.connections);
        fake.server.setDispatcher(fake.new Dispatch());
        try {
            fake.server.start(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}), port);
        } catch (IOException refused) {
            throw new UncheckedIOException("no server on port " + port, refused);
        }
        fake.watch = ExitWatch.start(fake::close);
        return fake;
    }

    /** Returns the address of the server, without a path. */
    public URI url() {
        return URI.create("http://" + host + ":" + server.getPort());
    }

    /** Returns where faults are injected. */
    public Faults faults() {
        return faults;
    }

    /**
     * Sets how long each answer from now on takes at least, beside the delays of faults.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void latency(Duration latency) {
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency: negative: " + latency);
        }
        this.latency = latency;
    }

    /** Returns the last {@value #REQUESTS_KEPT} requests, oldest first. */
    public List<SeenRequest> requests() {
        return traffic.requests();
    }

    /** Returns how many requests have arrived, dropped ones included. */
    public long requestCount() {
        return traffic.count();
    }

    /**
     * Waits, in real time, until that many requests have arrived, answered or not; so a test knows that one is under way.
     *
     * @param patience how long to wait
     * @throws IllegalStateException if patience runs out
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitRequests(long count, Duration patience) throws InterruptedException {
        traffic.await(count, patience);
    }

    /** Returns how many of the recorded requests arrived in each minute of the clock, empty minutes left out. */
    public SortedMap<Instant, Integer> requestsPerMinute() {
        return traffic.perMinute();
    }

    /** Returns the greatest number of recorded requests in any span of that length, its end excluded. */
    public int mostRequestsWithin(Duration window) {
        return traffic.mostWithin(window);
    }

    /**
     * Returns the second server, of another origin (other host name, other port), which records what redirects bring
     * there and answers 200 with an empty list; started at the first call.
     */
    public FakeServer elsewhere() {
        synchronized (lock) {
            if (elsewhere == null) {
                elsewhere = start(FakeServer::emptyList, time, 0, "localhost");
            }
            return elsewhere;
        }
    }

    /** Forgets requests and faults, here and elsewhere. */
    public void reset() {
        faults.clear();
        traffic.clear();
        synchronized (lock) {
            if (elsewhere != null) {
                elsewhere.reset();
            }
        }
    }

    /** Ends the server and all its connections, stalled and endless ones included. */
    @Override
    public void close() {
        synchronized (lock) {
            if (elsewhere != null) {
                elsewhere.close();
            }
            if (watch != null) {
                watch.stop();
            }
        }
        server.close();
    }

    @Override
    public String toString() {
        return "FakeServer[" + url() + "]";
    }

    private static TransportResponse emptyList(SeenRequest request) {
        return TransportResponse.of(
                200,
                Headers.of("Content-Type", "application/json"),
                "{\"success\":true,\"message\":\"Data fetched successfully\",\"length\":0,\"data\":[]}");
    }

    private MockResponse answer(RecordedRequest recorded) {
        SeenRequest seen = seen(recorded);
        traffic.add(seen);
        List<Fault> acting = faults.of(seen);
        SeenRequest asked = seen;
        for (Fault fault : acting) {
            asked = fault.question(asked);
        }
        Answer answer = changedOrFailed(asked, acting).delayedBy(latency);
        return send(answer, connections.socket(recorded.getConnectionIndex()));
    }

    // A broken handler or edit must show in the test that calls it, not in a log of the web server.
    private Answer changedOrFailed(SeenRequest request, List<Fault> acting) {
        try {
            return changed(request, acting);
        } catch (RuntimeException broken) {
            return Answer.of(500, Headers.none(), "The fake itself failed: " + broken);
        }
    }

    private Answer changed(SeenRequest request, List<Fault> acting) {
        Supplier<Answer> answer = () -> Answer.from(handler.answer(request));
        for (Fault fault : acting) {
            Supplier<Answer> real = answer;
            answer = () -> fault.change(request, this, real);
        }
        return answer.get();
    }

    private SeenRequest seen(RecordedRequest recorded) {
        Headers headers = Headers.none();
        for (int i = 0; i < recorded.getHeaders().size(); i++) {
            headers = headers.and(
                    recorded.getHeaders().name(i), recorded.getHeaders().value(i));
        }
        String body = recorded.getBody() == null ? "" : recorded.getBody().utf8();
        return SeenRequest.of(recorded.getMethod(), recorded.getTarget(), headers, body, time.now());
    }

    private static MockResponse send(Answer answer, Socket socket) {
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status);
        answer.headers.forEach(response::addHeader);
        response.headersDelay(answer.delay.toNanos(), TimeUnit.NANOSECONDS);
        try {
            answer.wire.put(answer, response, socket);
        } catch (IOException gone) {
            // The client hung up first, which is what the fault wanted to happen anyway.
            return response.build();
        }
        return response.build();
    }

    /** Answers requests; called on several threads at the same time. */
    @FunctionalInterface
    public interface Handler {

        /** Returns the answer, which the server closes. */
        TransportResponse answer(SeenRequest request);
    }

    private final class Dispatch extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // The web server keeps every request for takeRequest(); ours are recorded in Traffic, bounded.
            server.takeRequest(0, TimeUnit.NANOSECONDS);
            return answer(request);
        }
    }
}
