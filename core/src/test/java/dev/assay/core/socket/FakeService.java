package dev.assay.core.socket;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A server whose WebSockets a test holds in its hand. */
final class FakeService implements AutoCloseable {

    final MockWebServer server = new MockWebServer();
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    final CountDownLatch broken = new CountDownLatch(1);

    FakeService() throws Exception {
        server.start();
    }

    URI url() {
        return URI.create("ws://localhost:" + server.getPort() + "/v2/path-key?token=query-key");
    }

    /** Accepts the next connection and answers each message as told. */
    FakeService accepting(BiConsumer<WebSocket, String> answer) {
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onOpen(WebSocket socket, Response response) {
                        sockets.add(socket);
                    }

                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        received.add(text);
                        answer.accept(socket, text);
                    }

                    @Override
                    public void onMessage(WebSocket socket, ByteString bytes) {
                        received.add(bytes.hex());
                    }

                    @Override
                    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
                        broken.countDown();
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                        closes.add(code);
                        socket.close(code, null);
                    }
                })
                .build());
        return this;
    }

    FakeService accepting() {
        return accepting((socket, text) -> {});
    }

    FakeService refusing(int status, String... header) {
        MockResponse.Builder response = new MockResponse.Builder().code(status);
        for (int i = 0; i < header.length; i += 2) {
            response.addHeader(header[i], header[i + 1]);
        }
        server.enqueue(response.build());
        return this;
    }

    @Override
    public void close() {
        server.close();
    }
}
