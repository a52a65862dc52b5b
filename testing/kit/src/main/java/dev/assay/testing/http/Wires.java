package dev.assay.testing.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;

/** The ways of sending an answer. */
final class Wires {

    /** As it should be. */
    static final Wire WHOLE = (answer, response, socket) -> response.body(new Buffer().write(answer.body));

    /** Takes the request and never answers. */
    static final Wire STALL = (answer, response, socket) -> response.onResponseStart(SocketEffect.Stall.INSTANCE);

    /** Resets the connection in place of an answer. */
    static final Wire RESET = (answer, response, socket) -> reset(socket);

    /** Sends the status line and half a header, then ends the connection. */
    static final Wire CUT_IN_HEADERS = (answer, response, socket) -> {
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 " + answer.status + " OK\r\nContent-Ty").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.close();
    };

    private static final int BLOCK = 8192;

    private Wires() {}

    /** Announces the whole length, sends half of it, then ends the connection. */
    static Wire cut(boolean withReset) {
        return (answer, response, socket) -> response.body(body(answer.body.length, sink -> {
            sink.write(answer.body, 0, answer.body.length / 2).flush();
            end(socket, withReset);
        }));
    }

    /** Sends half the body in a chunk and ends the connection within the next chunk. */
    static Wire cutInChunk() {
        return (answer, response, socket) -> {
            int half = answer.body.length / 2;
            response.setHeader("Transfer-Encoding", "chunked").body(body(-1, sink -> {
                sink.writeUtf8(Integer.toHexString(half).toLowerCase(Locale.ROOT) + "\r\n");
                sink.write(answer.body, 0, half).writeUtf8("\r\nffff\r\n{").flush();
                end(socket, false);
            }));
            response.removeHeader("Content-Length");
        };
    }

    /** Sends one byte at a time. */
    static Wire trickle(Duration perByte) {
        return (answer, response, socket) ->
                response.body(new Buffer().write(answer.body)).throttleBody(1, perByte.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Sends the body and then spaces until the client goes away. */
    static Wire endless() {
        return (answer, response, socket) -> untilClose(response, sink -> {
            byte[] filler = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
            sink.write(answer.body);
            while (!socket.isClosed()) {
                sink.write(filler).flush();
            }
        });
    }

    /** Sends the body followed by that many spaces, compressed. */
    static Wire bomb(long bytes) {
        return (answer, response, socket) -> {
            response.setHeader("Content-Encoding", "gzip");
            untilClose(response, sink -> {
                GZIPOutputStream zip = new GZIPOutputStream(sink.outputStream());
                inflate(answer.body, bytes, zip);
                // Not closed: the sink belongs to the web server.
                zip.finish();
            });
        };
    }

    private static void inflate(byte[] body, long bytes, OutputStream out) throws IOException {
        byte[] filler = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        out.write(body);
        for (long left = bytes; left > 0; left -= BLOCK) {
            out.write(filler, 0, (int) Math.min(BLOCK, left));
        }
    }

    // Without a length or chunks the end of the connection is the end of the body.
    private static void untilClose(MockResponse.Builder response, BodyWriter writer) {
        response.body(body(-1, writer))
                .removeHeader("Content-Length")
                .setHeader("Connection", "close")
                .onResponseEnd(new SocketEffect.CloseSocket());
    }

    private static void end(Socket socket, boolean withReset) throws IOException {
        if (withReset) {
            reset(socket);
            return;
        }
        socket.close();
    }

    // Lingering for no time at all makes close() send RST instead of FIN.
    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static MockResponseBody body(long length, BodyWriter writer) {
        return new MockResponseBody() {
            @Override
            public long getContentLength() {
                return length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                writer.writeTo(sink);
            }
        };
    }

    @FunctionalInterface
    private interface BodyWriter {
        void writeTo(BufferedSink sink) throws IOException;
    }
}
