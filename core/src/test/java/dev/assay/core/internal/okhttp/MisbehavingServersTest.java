package dev.assay.core.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.RawServer;
import dev.assay.core.fakes.RecordingListener;
import dev.assay.core.fakes.Services;
import dev.assay.core.internal.pipeline.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What WireMock is too well-behaved for. */
@Timeout(60)
class MisbehavingServersTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";

    private final RecordingListener listener = new RecordingListener();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void aServerThatTricklesEndsAtTheDeadline() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            trickle(out);
            return false;
        })) {
            TimeoutException e = catchThrowableOfType(
                    TimeoutException.class,
                    () -> service(server)
                            .request(Services.get(server.url(), "/x"))
                            .with(o -> o.deadline(Duration.ofSeconds(2)))
                            .get());

            assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
            assertThat(e).hasMessageContaining("HTTP 200");
        } finally {
            over.countDown();
        }
    }

    @Test
    void aServerThatTricklesItsHeadersEndsToo() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            trickle(out);
            return false;
        })) {
            TimeoutException e = catchThrowableOfType(
                    TimeoutException.class,
                    () -> service(server)
                            .request(Services.get(server.url(), "/x"))
                            .with(o -> o.deadline(Duration.ofSeconds(2)))
                            .get());

            assertThat(e.limit()).isEqualTo(TimeoutException.Limit.DEADLINE);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aServerThatNeverAcceptsEndsAtTheDeadline() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI base = URI.create("http://127.0.0.1:" + deaf.getLocalPort());

            assertThatThrownBy(() -> Services.service(base, ClientOptions.builder())
                            .request(Services.get(base, "/x"))
                            .with(o -> o.deadline(Duration.ofMillis(300)))
                            .get())
                    .isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aCompressedBombIsCutOff() throws Exception {
        byte[] bomb = gzip(200 << 20);
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            out.write(bomb);
            out.flush();
            return true;
        })) {
            SizeLimitException e = catchThrowableOfType(
                    SizeLimitException.class,
                    () -> service(server)
                            .request(Services.get(server.url(), "/x"))
                            .with(o -> o.maxResponseBytes(1 << 20))
                            .get());

            assertThat(e.limit()).isEqualTo(1 << 20);
            assertThat(listener.attempts().get(0).bytes()).isBetween(1L << 20, (1L << 20) + (1 << 17));
        }
    }

    @Test
    void anEndlessBodyIsCutOffAndItsConnectionClosed() throws Exception {
        AtomicLong written = new AtomicLong();
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            byte[] chunk = new byte[8192];
            while (true) {
                out.write(chunk);
                written.addAndGet(chunk.length);
            }
        })) {
            assertThatThrownBy(() -> service(server)
                            .request(Services.get(server.url(), "/x"))
                            .with(o -> o.maxResponseBytes(100_000))
                            .get())
                    .isInstanceOf(SizeLimitException.class);

            Await.until(() -> server.open() == 0);
            assertThat(written.get()).isLessThan(64L << 20);
        }
    }

    @Test
    void anEndlessErrorIsReadToItsExcerpt() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, "HTTP/1.1 500 No\r\n\r\n");
            while (true) {
                RawServer.write(out, "no ".repeat(1000));
            }
        })) {
            ServerException e = catchThrowableOfType(
                    ServerException.class,
                    () -> service(server)
                            .request(Services.get(server.url(), "/x"))
                            .with(o -> o.maxAttempts(1))
                            .get());

            assertThat(e.error().body()).hasSize(8192);
            Await.until(() -> server.open() == 0);
        }
    }

    @Test
    void aTruncatedBodyIsNoGoodAnswer() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, number == 1 ? "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\ngo" : GOOD);
            return false;
        })) {
            assertThat(service(server)
                            .request(Services.get(server.url(), "/x"))
                            .response()
                            .attempts())
                    .isEqualTo(2);
            assertThat(listener.failures()).singleElement().isInstanceOf(TransportException.class);
        }
    }

    @Test
    void aStalePooledConnectionIsNotUsedTwiceInSilence() throws Exception {
        // Answers, and hangs up once the next request has come in on the same connection.
        try (RawServer server = RawServer.start((number, line, out) -> {
            if (number == 1 || number > 2) {
                RawServer.write(out, GOOD);
                return true;
            }
            return false;
        })) {
            Service service = service(server);
            service.request(Services.get(server.url(), "/x")).get();

            assertThat(service.request(Services.get(server.url(), "/x"))
                            .response()
                            .attempts())
                    .isEqualTo(2);

            assertThat(server.requests()).isEqualTo(3);
            assertThat(listener.attempts()).hasSize(3);
        }
    }

    @Test
    void aPostOnAStalePooledConnectionIsNotRepeated() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            if (number == 1) {
                RawServer.write(out, GOOD);
                return true;
            }
            return false;
        })) {
            Service service = service(server);
            service.request(Services.get(server.url(), "/x")).get();

            assertThatThrownBy(() -> service.request(Services.post(server.url(), "/make", "{}"))
                            .get())
                    .isInstanceOf(TransportException.class);

            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void nobodyListening() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        URI base = URI.create("http://127.0.0.1:" + port);

        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> Services.service(base, ClientOptions.builder().random(() -> -1L))
                        .request(Services.post(base, "/make", "{}"))
                        .with(o -> o.maxAttempts(2))
                        .get());

        assertThat(e).hasCauseInstanceOf(ConnectException.class).hasMessageContaining("attempt 2 of 2");
    }

    @Test
    void aNameThatNobodyKnows() {
        URI base = URI.create("http://nobody.invalid");
        OkHttpClient client = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        assertThatThrownBy(() -> Services.service(base, ClientOptions.builder().httpClient(client))
                        .request(Services.get(base, "/x"))
                        .with(o -> o.maxAttempts(1))
                        .get())
                .isInstanceOf(TransportException.class)
                .hasCauseInstanceOf(UnknownHostException.class);
    }

    @Test
    void aHostWithADeadAddressIsReachedAtItsOther() throws Exception {
        try (RawServer server = RawServer.start((number, line, out) -> {
            RawServer.write(out, GOOD);
            return true;
        })) {
            InetAddress dead = InetAddress.getByAddress("two.example", new byte[] {127, 9, 9, 9});
            InetAddress live = InetAddress.getByAddress("two.example", new byte[] {127, 0, 0, 1});
            OkHttpClient client =
                    new OkHttpClient.Builder().dns(host -> List.of(dead, live)).build();
            URI base = URI.create("http://two.example:" + server.url().getPort());

            assertThat(Services.service(
                                    base,
                                    ClientOptions.builder().httpClient(client).listener(listener))
                            .request(Services.get(base, "/x"))
                            .with(o -> o.maxAttempts(1))
                            .get())
                    .isEqualTo("good");
            assertThat(listener.attempts()).hasSize(1);
        }
    }

    @Test
    void cancellingClosesTheConnection() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        try (RawServer server = RawServer.start((number, line, out) -> {
            came.countDown();
            trickle(out);
            return false;
        })) {
            CompletableFuture<String> future =
                    service(server).request(Services.get(server.url(), "/x")).async();
            assertThat(came.await(10, TimeUnit.SECONDS)).isTrue();

            future.cancel(true);

            Await.until(() -> listener.events().contains("ended InterruptedCallException"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void interruptingClosesTheConnection() throws Exception {
        Thread caller = Thread.currentThread();
        try (RawServer server = RawServer.start((number, line, out) -> {
            caller.interrupt();
            trickle(out);
            return false;
        })) {
            InterruptedCallException e = catchThrowableOfType(
                    InterruptedCallException.class,
                    () -> service(server)
                            .request(Services.get(server.url(), "/x"))
                            .get());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(e).hasMessageContaining("interrupted");
            assertThat(server.requests()).isEqualTo(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aProxyThatAsksGetsItsPassword() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (RawServer proxy = RawServer.start((number, line, out) -> {
            seen.add(line);
            RawServer.write(
                    out,
                    number == 1
                            ? "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n"
                            : GOOD);
            return true;
        })) {
            URI base = URI.create("http://api.acme.example");
            ClientOptions.Builder options = ClientOptions.builder()
                    .listener(listener)
                    .proxy(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(),
                                    proxy.url().getPort()),
                            "user",
                            dev.assay.core.auth.Secret.of("word"));

            assertThat(Services.service(base, options)
                            .request(Services.get(base, "/x"))
                            .get())
                    .isEqualTo("good");

            assertThat(seen).hasSize(2).containsOnly("GET http://api.acme.example/x HTTP/1.1");
            assertThat(listener.attempts()).hasSize(1);
        }
    }

    @Test
    void aProxyThatRefusesThePasswordIsAskedNoMore() throws Exception {
        try (RawServer proxy = RawServer.start((number, line, out) -> {
            RawServer.write(
                    out, "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
            return true;
        })) {
            URI base = URI.create("http://api.acme.example");
            ClientOptions.Builder options = ClientOptions.builder()
                    .proxy(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(),
                                    proxy.url().getPort()),
                            "user",
                            dev.assay.core.auth.Secret.of("word"));

            assertThatThrownBy(() -> Services.service(base, options)
                            .request(Services.get(base, "/x"))
                            .get())
                    .hasMessageContaining("HTTP 407");
            assertThat(proxy.requests()).isEqualTo(2);
        }
    }

    private Service service(RawServer server) {
        return Services.service(server.url(), ClientOptions.builder().listener(listener));
    }

    /** Writes a byte now and then until the test is over or the client has gone. */
    private void trickle(OutputStream out) throws IOException {
        try {
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] chunk = "0".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < size; i += chunk.length) {
                out.write(chunk);
            }
        }
        return bytes.toByteArray();
    }
}
