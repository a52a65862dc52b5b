package dev.assay.testing.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** Remembers accepted sockets by their number, because some faults need the socket itself. */
final class Connections extends ServerSocketFactory {

    private final Map<Integer, Socket> open = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Returns the socket accepted as the n-th, counted from 0 as the web server does. */
    Socket socket(int index) {
        Socket socket = open.get(index);
        if (socket == null) {
            throw new IllegalStateException("connection " + index + " is not known");
        }
        return socket;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                // Head and body are written apart; with Nagle each answer would wait 40 ms for a delayed ACK.
                socket.setTcpNoDelay(true);
                open.values().removeIf(Socket::isClosed);
                open.put(next.getAndIncrement(), socket);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException("only unbound sockets");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw new UnsupportedOperationException("only unbound sockets");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address) {
        throw new UnsupportedOperationException("only unbound sockets");
    }
}
