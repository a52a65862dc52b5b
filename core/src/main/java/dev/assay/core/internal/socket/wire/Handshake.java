package dev.assay.core.internal.socket.wire;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Sink;
import okio.Socket;
import okio.Source;

/**
 * Offers no compression, which OkHttp always does, since it would inflate a small frame to any size; and puts a
 * {@link FrameGuard} in front of what the server sends.
 */
final class Handshake implements Interceptor {

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    private final OneSending sending;
    private final long maxMessageBytes;

    Handshake(OneSending sending, long maxMessageBytes) {
        this.sending = sending;
        this.maxMessageBytes = maxMessageBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = sending.send(
                chain.request().newBuilder().removeHeader(EXTENSIONS).build(), chain.call());
        Socket socket = response.socket();
        if (socket == null) {
            return response;
        }
        if (response.header(EXTENSIONS) != null) {
            socket.cancel();
            socket.getSink().close();
            socket.getSource().close();
            throw new ProtocolException("the server answers with an extension nobody offered");
        }
        return response.newBuilder().socket(guarded(socket)).build();
    }

    private Socket guarded(Socket socket) {
        Source source = new FrameGuard(socket.getSource(), maxMessageBytes);
        return new Socket() {
            @Override
            public Source getSource() {
                return source;
            }

            @Override
            public Sink getSink() {
                return socket.getSink();
            }

            @Override
            public void cancel() {
                socket.cancel();
            }
        };
    }
}
