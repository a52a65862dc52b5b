package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import okhttp3.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketConnectionTest {

    private static final Duration LONG = Duration.ofSeconds(20);

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
    void subscribesAndDeliversMessages() {
        service.accepting((socket, text) -> socket.send("price 1"));
        ConnectionOptions options = ConnectionOptions.defaults().subscription(session -> session.send("subscribe"));

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isEqualTo(new SocketEvent.Opened(1, 1));
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "price 1"));
        }

        assertThat(service.received).containsExactly("subscribe");
    }

    @Test
    void takesTheAnswerOutAndKeepsTheRestInOrder() {
        service.accepting((socket, text) -> {
            socket.send("a");
            socket.send("answer");
            socket.send("b");
        });
        StringBuilder answer = new StringBuilder();
        ConnectionOptions options = ConnectionOptions.defaults().subscription(session -> {
            session.send("subscribe");
            answer.append(session.await(text -> text.startsWith("an"), LONG));
        });

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "a"));
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "b"));
        }

        assertThat(answer).hasToString("answer");
    }

    @Test
    void failsIfTheAnswerDoesNotCome() {
        service.accepting();
        ConnectionOptions options = ConnectionOptions.defaults()
                .maxAttempts(1)
                .subscription(session -> session.await(text -> true, Duration.ofMillis(1)));

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("answer")
                    .hasMessageContaining("attempt 1 of 1");
        }
    }

    @Test
    void throwsWhatTheSubscriptionThrows() {
        service.accepting();
        IllegalStateException refused = new IllegalStateException("no such channel");
        ConnectionOptions options = ConnectionOptions.defaults().subscription(session -> {
            throw refused;
        });

        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThatThrownBy(socket::next).isSameAs(refused);
            assertThatThrownBy(socket::next).isSameAs(refused);
        }
    }

    @Test
    void carriesBinaryBothWays() throws Exception {
        service.accepting();

        try (SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults())) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            socket.send(ByteBuffer.wrap(new byte[] {1, 2}));
            service.sockets.take().send(okio.ByteString.decodeHex("0a0b0c"));

            assertThat(socket.next()).isEqualTo(new SocketEvent.Binary(1, ByteBuffer.wrap(new byte[] {10, 11, 12})));
            assertThat(service.received.take()).isEqualTo("0102");
        }
    }

    @Test
    void cannotSendBeforeItIsOpen() {
        try (SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults())) {
            assertThatThrownBy(() -> socket.send("x"))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("no connection");
        }
    }

    @Test
    void refusesAnExtensionNobodyOffered() throws Exception {
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(
                        server.url(), ConnectionOptions.defaults().maxAttempts(1));
                Socket peer = server.accept("Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("extension");
            assertThat(peer.isConnected()).isTrue();
        }
    }

    @Test
    void deliversWhatAServerSaysBeforeItHangsUpAtOnce() throws Exception {
        ConnectionOptions options = ConnectionOptions.defaults().reconnecting(false);
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(server.url(), options);
                Socket peer = server.accept()) {
            RawServer.send(peer, RawServer.text("no"), RawServer.bytes(0x88, 2, 0x03, 0xf0));

            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "no"));
            assertThat(socket.next()).isEqualTo(new SocketEvent.Closed(1008, ""));
        }
    }

    @Test
    void stopsBeforeAMessageThatIsTooLarge() throws Exception {
        ConnectionOptions options = ConnectionOptions.defaults().maxMessageBytes(5);
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(server.url(), options);
                Socket peer = server.accept()) {
            // The large frame has no payload at all: its length alone is enough.
            RawServer.send(peer, RawServer.text("five!"), RawServer.bytes(0x81, 127, 0, 0, 1, 0, 0, 0, 0, 0));

            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "five!"));
            assertThatThrownBy(socket::next)
                    .isInstanceOfSatisfying(
                            SizeLimitException.class, e -> assertThat(e.limit()).isEqualTo(5));
        }
    }

    @Test
    void stopsAtAMessageThatIsTooLargeAndCameInOnePiece() throws Exception {
        ConnectionOptions options = ConnectionOptions.defaults().maxMessageBytes(5);
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(server.url(), options);
                Socket peer = server.accept()) {
            RawServer.send(peer, RawServer.text("six!!!"));

            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            assertThatThrownBy(socket::next).isInstanceOf(SizeLimitException.class);
        }
    }

    @Test
    void failsWhenTheConsumerIsTooSlow() throws Exception {
        service.accepting();
        ConnectionOptions options = ConnectionOptions.defaults().buffer(2, 1000, Overflow.FAIL);
        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            WebSocket peer = service.sockets.take();
            peer.send("1");
            peer.send("2");
            peer.send("3");
            service.broken.await();

            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "1"));
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "2"));
            assertThatThrownBy(socket::next).isInstanceOf(SocketOverflowException.class);
        }
    }

    @Test
    void losesNothingWhenItBlocks() throws Exception {
        service.accepting();
        ConnectionOptions options = ConnectionOptions.defaults().buffer(2, 1000, Overflow.BLOCK);
        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            WebSocket peer = service.sockets.take();
            for (int i = 0; i < 500; i++) {
                peer.send("m" + i);
            }

            for (int i = 0; i < 500; i++) {
                assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "m" + i));
            }
        }
    }

    @Test
    void interruptLosesNoEventAndKeepsTheFlag() throws Exception {
        service.accepting();
        try (SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults())) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);

            Thread.currentThread().interrupt();
            assertThatThrownBy(socket::next).isInstanceOf(InterruptedCallException.class);
            assertThat(Thread.interrupted()).isTrue();

            service.sockets.take().send("still here");
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "still here"));
        }
    }

    @Test
    void iterationEndsAfterClosed() {
        service.accepting();
        SocketConnection socket = SocketConnection.open(service.url(), ConnectionOptions.defaults());
        Iterator<SocketEvent> events = socket.iterator();
        assertThat(events.next()).isInstanceOf(SocketEvent.Opened.class);

        socket.close();

        assertThat(events.next()).isEqualTo(new SocketEvent.Closed(1000, ""));
        assertThat(events.hasNext()).isFalse();
        assertThat(socket.poll(Duration.ZERO)).contains(new SocketEvent.Closed(1000, ""));
    }
}
