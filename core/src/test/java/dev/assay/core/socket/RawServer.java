package dev.assay.core.socket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Speaks the handshake and then whatever bytes a test wants. */
final class RawServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    RawServer() throws Exception {}

    URI url() {
        return URI.create("ws://localhost:" + server.getLocalPort() + "/");
    }

    /** Reads the request of a connection and does not answer. */
    Socket take() throws Exception {
        Socket socket = server.accept();
        readKey(socket);
        return socket;
    }

    Socket accept(String... headers) throws Exception {
        Socket socket = server.accept();
        String key = readKey(socket);
        byte[] hash = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n"
                + String.join("", headers) + "\r\n";
        send(socket, answer.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readKey(Socket socket) throws Exception {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String key = "";
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.startsWith("Sec-WebSocket-Key: ")) {
                key = line.substring("Sec-WebSocket-Key: ".length());
            }
        }
        return key;
    }

    static void send(Socket socket, byte[]... chunks) throws Exception {
        OutputStream out = socket.getOutputStream();
        for (byte[] chunk : chunks) {
            out.write(chunk);
        }
        out.flush();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Returns a short text frame. */
    static byte[] text(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[payload.length + 2];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        return frame;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
