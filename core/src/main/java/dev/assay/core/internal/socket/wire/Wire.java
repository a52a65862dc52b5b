package dev.assay.core.internal.socket.wire;

import java.nio.ByteBuffer;
import okhttp3.WebSocket;
import okio.ByteString;

/** One WebSocket, open or still being opened. Thread-safe. */
public final class Wire {

    private final WebSocket socket;

    Wire(WebSocket socket) {
        this.socket = socket;
    }

    /** Queues a text message; false if the wire is closed or 16 MiB are queued already, which ends it. */
    public boolean send(String text) {
        return socket.send(text);
    }

    /** Queues a binary message, as {@link #send(String)} does. */
    public boolean send(ByteBuffer content) {
        return socket.send(ByteString.of(content.duplicate()));
    }

    /** Asks the server to close; if it does not within a second, the wire breaks off. */
    public void close() {
        socket.close(1000, null);
    }

    /** Breaks off at once. */
    public void cancel() {
        socket.cancel();
    }
}
