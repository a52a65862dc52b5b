package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.AuthenticationException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketCloseTest {

    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void wakesAThreadThatWaits() throws Exception {
        service.accepting();
        SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults());
        assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        CompletableFuture<SocketEvent> waiting = new CompletableFuture<>();
        Thread consumer = new Thread(() -> waiting.complete(socket.next()));
        consumer.start();
        while (consumer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        socket.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(new SocketEvent.Closed(1000, ""));
        assertThat(service.closes.poll(10, TimeUnit.SECONDS)).isEqualTo(1000);
    }

    @Test
    void leavesNoThreadBehind() {
        service.accepting();
        SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults());
        assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        List<Thread> during = ours();

        socket.close();
        socket.close();

        assertThat(during).isNotEmpty().allMatch(Thread::isDaemon);
        awaitNoThread();
    }

    @Test
    void leavesNoThreadBehindWhenItFailed() {
        service.refusing(401);
        SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults());
        assertThatThrownBy(socket::next).isInstanceOf(AuthenticationException.class);

        awaitNoThread();

        socket.close();
    }

    @Test
    void breaksOffAServerThatDoesNotAnswer() throws Exception {
        try (RawServer server = new RawServer()) {
            SocketConnection socket = SocketConnection.open(server.url(), ConnectionOptions.defaults());
            try (Socket peer = server.take()) {
                socket.close();

                awaitNoThread();
                assertThat(peer.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void breaksOffAServerThatDoesNotSayGoodbye() throws Exception {
        try (RawServer server = new RawServer()) {
            SocketConnection socket = SocketConnection.open(server.url(), ConnectionOptions.defaults());
            try (Socket peer = server.accept()) {
                assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);

                socket.close();

                awaitNoThread();
                assertThat(peer.getInputStream().read()).isEqualTo(0x88);
            }
        }
    }

    @Test
    void interruptsASubscriptionThatHangs() throws Exception {
        service.accepting();
        CountDownLatch hanging = new CountDownLatch(1);
        SocketConnection socket = SocketConnection.open(
                service.url(), ConnectionOptions.defaults().subscription(session -> {
                    try {
                        hanging.countDown();
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        hanging.await();

        socket.close();

        awaitNoThread();
        assertThat(socket.next()).isInstanceOf(SocketEvent.Closed.class);
    }

    @Test
    void endsAWaitBetweenAttempts() throws Exception {
        ManualTime time = new ManualTime();
        service.refusing(503);
        SocketConnection socket = SocketConnection.open(
                service.url(), ConnectionOptions.defaults().timeSource(time));
        assertThat(time.awaitSleep()).isPositive();

        socket.close();

        awaitNoThread();
        assertThat(socket.next()).isInstanceOf(SocketEvent.Closed.class);
    }

    @Test
    void freesAReaderThatWaitsForRoom() throws Exception {
        service.accepting();
        SocketConnection socket = SocketConnection.open(
                service.url(), ConnectionOptions.defaults().buffer(1, 1000, Overflow.BLOCK));
        assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        var peer = service.sockets.take();
        peer.send("1");
        peer.send("2");
        while (ours().stream().filter(t -> t.getState() == Thread.State.WAITING).count() < 1) {
            Thread.onSpinWait();
        }

        socket.close();

        awaitNoThread();
        assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "1"));
        assertThat(socket.poll(Duration.ZERO).orElseThrow()).isInstanceOf(SocketEvent.Closed.class);
    }

    @Test
    void canBeClosedByItsOwnSubscription() throws Exception {
        service.accepting();
        CompletableFuture<SocketConnection> self = new CompletableFuture<>();
        SocketConnection socket = SocketConnection.open(
                service.url(),
                ConnectionOptions.defaults().subscription(session -> self.join().close()));
        self.complete(socket);

        assertThat(socket.next()).isInstanceOf(SocketEvent.Closed.class);
        awaitNoThread();
    }

    // A pool reports its end a moment before its last thread is gone; the test's time limit bounds the wait.
    private static void awaitNoThread() {
        while (!ours().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    // OkHttp renames a thread while it serves a call.
    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t ->
                        t.getName().startsWith("assay-socket") || t.getName().startsWith("OkHttp http"))
                .toList();
    }
}
