package dev.assay.benchmarks.bind;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers every call with one word, over kept connections, in a process of its own. */
public final class NodeStub {

    private static final byte[] ANSWER = answer();

    private NodeStub() {}

    /** Prints its port and serves until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            Thread acceptor = new Thread(() -> accept(server));
            acceptor.setDaemon(true);
            acceptor.start();
            while (System.in.read() >= 0) {
                // Whoever started it holds the other end.
            }
        }
    }

    private static void accept(ServerSocket server) {
        while (true) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread worker = new Thread(() -> serve(socket));
                worker.setDaemon(true);
                worker.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            int b;
            while ((b = in.read()) >= 0) {
                head.append((char) b);
                if (b == '\n' && head.length() > 3 && head.charAt(head.length() - 3) == '\n') {
                    in.skipNBytes(length(head.toString()));
                    socket.getOutputStream().write(ANSWER);
                    head.setLength(0);
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static int length(String head) {
        String name = "content-length:";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        return Integer.parseInt(
                head.substring(at + name.length(), head.indexOf('\r', at)).strip());
    }

    private static byte[] answer() {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x" + "0".repeat(48) + "0de0b6b3a7640000\"}";
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
