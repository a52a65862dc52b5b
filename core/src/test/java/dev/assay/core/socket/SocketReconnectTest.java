package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TransportException;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.socket.SocketEvent.Gap;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SocketReconnectTest {

    private final ManualTime time = new ManualTime();
    private final ConnectionOptions options = ConnectionOptions.defaults()
            .timeSource(time)
            .random(Services.noJitter())
            .subscription(session -> session.send("subscribe " + session.connection()));
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
    void resubscribesAfterTheServerClosesAndReportsTheGap() throws Exception {
        service.accepting().accepting((socket, text) -> socket.send("again"));
        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isEqualTo(new SocketEvent.Opened(1, 1));
            time.advance(Duration.ofSeconds(3));
            var peer = service.sockets.take();
            peer.send("last");
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "last"));
            time.advance(Duration.ofHours(24));
            peer.close(1001, "maintenance");

            assertThat(socket.next())
                    .isEqualTo(
                            new Gap(Gap.Reason.SERVER_CLOSED, ManualTime.START.plusSeconds(3), 0, 1001, "maintenance"));
            time.advance(time.awaitSleep());
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            assertThat(socket.next()).isEqualTo(new SocketEvent.Text(2, "again"));
        }

        assertThat(service.received).containsExactly("subscribe 1", "subscribe 2");
    }

    @Test
    void sendsOneHandshakePerAttemptEvenIfTheServerWantsUsBackAtOnce() throws Exception {
        service.refusing(503, "Retry-After", "0").accepting();
        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(time.awaitSleep()).isPositive();
            assertThat(service.server.getRequestCount()).isEqualTo(1);

            time.advance(time.awaitSleep());

            assertThat(socket.next()).isEqualTo(new SocketEvent.Opened(2, 2));
            assertThat(service.server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void givesUpAfterTheAttemptsAllowedThoughTheServerWantsUsBackAtOnce() {
        service.refusing(503, "Retry-After", "0").accepting();
        try (SocketConnection socket = SocketConnection.open(service.url(), options.maxAttempts(1))) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("HTTP 503, attempt 1 of 1");
        }

        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void reconnectsWhenNothingCameForTooLong() throws Exception {
        service.accepting().accepting();
        try (SocketConnection socket =
                SocketConnection.open(service.url(), options.idleTimeout(Duration.ofSeconds(5)))) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);

            assertThat(time.awaitSleep()).isEqualTo(Duration.ofSeconds(5));
            time.advance(Duration.ofSeconds(5));

            assertThat(socket.next())
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.reason()).isEqualTo(Gap.Reason.IDLE));
            time.advance(time.awaitSleep());
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        }
    }

    @Test
    void aMessagePutsOffTheIdleTimeout() throws Exception {
        service.accepting();
        try (SocketConnection socket =
                SocketConnection.open(service.url(), options.idleTimeout(Duration.ofSeconds(5)))) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            assertThat(time.awaitSleep()).isEqualTo(Duration.ofSeconds(5));
            time.advance(Duration.ofSeconds(4));
            service.sockets.take().send("alive");
            assertThat(socket.next()).isInstanceOf(SocketEvent.Text.class);

            time.advance(Duration.ofSeconds(1));

            // A second less if the clock moved after the message was taken note of; a timeout would sleep for less.
            assertThat(time.awaitSleep()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
            assertThat(socket.poll(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void reportsAServerThatVanishesInTheMiddleOfAMessage() throws Exception {
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(server.url(), options.subscription(session -> {}))) {
            try (Socket peer = server.accept()) {
                RawServer.send(peer, RawServer.text("whole"), RawServer.bytes(0x81, 100, 'h', 'a', 'l', 'f'));
                assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
                assertThat(socket.next()).isEqualTo(new SocketEvent.Text(1, "whole"));
            }

            assertThat(socket.next())
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.reason()).isEqualTo(Gap.Reason.LOST));
        }
    }

    @Test
    void takesAMissingPongForALoss() throws Exception {
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(
                        server.url(), options.subscription(session -> {}).pingInterval(Duration.ofMillis(400)));
                Socket peer = server.accept()) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);

            assertThat(socket.next())
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.detail()).contains("pong"));
            assertThat(peer.getInputStream().read()).isEqualTo(0x89);
        }
    }

    @Test
    void answersPings() throws Exception {
        try (RawServer server = new RawServer();
                SocketConnection socket = SocketConnection.open(server.url(), options.subscription(session -> {}));
                Socket peer = server.accept()) {
            RawServer.send(peer, RawServer.bytes(0x89, 2, 'h', 'i'));

            byte[] pong = peer.getInputStream().readNBytes(8);

            assertThat(pong[0]).isEqualTo((byte) 0x8a);
            assertThat(pong[6] ^ pong[2]).isEqualTo('h');
            assertThat(pong[7] ^ pong[3]).isEqualTo('i');
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        }
    }

    @Test
    void reconnectsWhenAsked() throws Exception {
        service.accepting().accepting();
        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            service.sockets.take();

            socket.reconnect();

            assertThat(socket.next())
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.reason()).isEqualTo(Gap.Reason.REQUESTED));
            time.advance(time.awaitSleep());
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        }
    }

    @Test
    void waitsLongerEachTimeAndThenGivesUp() throws Exception {
        service.refusing(500).refusing(502).refusing(503).refusing(504);
        ConnectionOptions four = options.maxAttempts(4).waits(Duration.ofSeconds(4), Duration.ofSeconds(10));
        try (SocketConnection socket = SocketConnection.open(service.url(), four)) {
            for (int seconds : new int[] {4, 8, 10}) {
                assertThat(time.awaitSleep()).isEqualTo(Duration.ofSeconds(seconds));
                time.advance(Duration.ofSeconds(seconds));
            }

            assertThatThrownBy(socket::next).isInstanceOfSatisfying(ServerException.class, e -> {
                assertThat(e.status()).isEqualTo(504);
                assertThat(e).hasMessageContaining("attempt 4 of 4");
                assertThat(e.getSuppressed()).hasSize(3);
            });
        }
    }

    @Test
    void outlivesARefusalWhoseHeadersBreakTheRules() throws Exception {
        try (RawServer raw = new RawServer();
                SocketConnection socket = SocketConnection.open(raw.url(), ConnectionOptions.defaults())) {
            RawServer.send(
                    raw.take(),
                    "HTTP/1.1 401 No\r\nBad(Name): y\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(socket::next).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void doesNotWaitForAServerThatWantsItBackNextYear() throws Exception {
        try (RawServer raw = new RawServer();
                SocketConnection socket = SocketConnection.open(raw.url(), ConnectionOptions.defaults())) {
            RawServer.send(
                    raw.take(),
                    "HTTP/1.1 503 No\r\nRetry-After: 31536000\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(socket::next)
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            e -> assertThat(e.retryAfter()).contains(Duration.ofDays(365)));
        }
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        service.refusing(429, "Retry-After", "77").accepting();
        try (SocketConnection socket = SocketConnection.open(service.url(), options)) {
            assertThat(time.awaitSleep()).isEqualTo(Duration.ofSeconds(77));
            time.advance(Duration.ofSeconds(77));

            assertThat(socket.next()).isEqualTo(new SocketEvent.Opened(2, 2));
        }
    }

    @Test
    void givesUpOnAServerThatAcceptsAndHangsUp() throws Exception {
        service.accepting((socket, text) -> socket.close(1008, "bad subscription"));
        service.accepting((socket, text) -> socket.close(1008, "bad subscription"));
        try (SocketConnection socket = SocketConnection.open(service.url(), options.maxAttempts(2))) {
            time.advance(time.awaitSleep());

            assertThatThrownBy(() -> {
                        while (true) {
                            socket.next();
                        }
                    })
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("1008")
                    .hasMessageContaining("bad subscription");
        }
    }

    @Test
    void asksForCredentialsAtEveryConnect() throws Exception {
        AtomicInteger count = new AtomicInteger();
        service.refusing(503).accepting();
        ConnectionOptions fresh = options.credentials(() -> Headers.of("X-Token", "t" + count.incrementAndGet()));
        try (SocketConnection socket = SocketConnection.open(service.url(), fresh)) {
            time.advance(time.awaitSleep());
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
        }

        assertThat(service.server.takeRequest().getHeaders().get("X-Token")).isEqualTo("t1");
        assertThat(service.server.takeRequest().getHeaders().get("X-Token")).isEqualTo("t2");
    }

    @Test
    void endsWithTheServersCloseIfReconnectingIsOff() throws Exception {
        service.accepting();
        try (SocketConnection socket = SocketConnection.open(service.url(), options.reconnecting(false))) {
            assertThat(socket.next()).isInstanceOf(SocketEvent.Opened.class);
            service.sockets.take().close(4000, "done");

            assertThat(socket.next()).isEqualTo(new SocketEvent.Closed(4000, "done"));
        }
    }
}
