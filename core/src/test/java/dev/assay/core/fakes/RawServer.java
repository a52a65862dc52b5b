package dev.assay.core.fakes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that says what no decent server says. Each connection is handed to the behaviour once per request read on it,
 * with the number of the request among all, from 1; the behaviour returns whether to keep the connection.
 */
public final class RawServer implements AutoCloseable {

    /** What the server does. */
    @FunctionalInterface
    public interface Behaviour {

        /** Answers, and returns whether the connection stays open. */
        boolean answer(int number, String requestLine, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    /** Starts one on a port of loopback. */
    public static RawServer start(Behaviour behaviour) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RawServer server = new RawServer(socket, behaviour);
        daemon(server::accept);
        return server;
    }

    /** Returns its address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Returns how many requests came. */
    public int requests() {
        return requests.get();
    }

    /** Returns how many connections are still open at this end. */
    public long open() {
        return sockets.stream().filter(socket -> !socket.isClosed()).count();
    }

    /** Writes text as ASCII and flushes. */
    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (true) {
                String first = in.readLine();
                if (first == null) {
                    return;
                }
                skipHeadAndBody(in);
                if (!behaviour.answer(requests.incrementAndGet(), first, socket.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone, which is what these tests are about.
            return;
        }
    }

    private static void skipHeadAndBody(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, "Content-Length:".length())) {
                length = Integer.parseInt(
                        line.substring("Content-Length:".length()).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            if (in.read() < 0) {
                return;
            }
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
