package dev.assay.core.fakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy on loopback that wants a user and a password, tunnels what is CONNECTed, answers other requests itself, and
 * remembers everything a client showed it.
 */
public final class FakeProxy implements AutoCloseable {

    private final ServerSocket server;
    private final String wanted;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    private FakeProxy(ServerSocket server, String wanted) {
        this.server = server;
        this.wanted = wanted;
    }

    /** Starts one on a free port. */
    public static FakeProxy start(String user, String password) throws IOException {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String wanted = "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n";
        FakeProxy proxy = new FakeProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), wanted);
        daemon(proxy::accept);
        return proxy;
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** Returns the request lines and headers it was shown, one text a request. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /** Returns all bytes it was shown, those of tunnels included, as Latin-1. */
    public String seen() {
        return seen.toString(StandardCharsets.ISO_8859_1);
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

    private void serve(Socket client) {
        try (client) {
            for (String head = head(client.getInputStream()); head != null; head = head(client.getInputStream())) {
                heads.add(head);
                if (!head.contains(wanted)) {
                    write(client, "407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
                } else if (head.startsWith("CONNECT ")) {
                    write(client, "200 Go\r\n\r\n");
                    tunnel(client, Integer.parseInt(head.split("[: ]")[2]));
                } else {
                    write(client, "200 Good\r\nContent-Length: 9\r\n\r\nby proxy!");
                }
            }
        } catch (IOException e) {
            // The client has gone, as clients do.
            return;
        }
    }

    private void tunnel(Socket client, int port) throws IOException {
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sockets.add(target);
            daemon(() -> pump(target, client, false));
            pump(client, target, true);
        }
    }

    private void pump(Socket from, Socket to, boolean seeing) {
        byte[] chunk = new byte[8192];
        try {
            for (int count = read(from, chunk); count >= 0; count = read(from, chunk)) {
                if (seeing) {
                    seen.write(chunk, 0, count);
                }
                to.getOutputStream().write(chunk, 0, count);
                to.getOutputStream().flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One end has gone; the other learns it when its socket is closed.
            return;
        }
    }

    private static int read(Socket from, byte[] chunk) throws IOException {
        return from.getInputStream().read(chunk);
    }

    /** Returns the next head, read to its end and no byte further; null at the end. */
    private String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            seen.write(next);
            head.append((char) next);
        }
        return head.toString();
    }

    private static void write(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + answer).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
