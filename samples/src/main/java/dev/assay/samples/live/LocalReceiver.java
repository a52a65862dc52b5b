package dev.assay.samples.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A webhook on this machine. */
final class LocalReceiver implements AutoCloseable {

    private final HttpServer server;

    private LocalReceiver(HttpServer server) {
        this.server = server;
    }

    static LocalReceiver start(Consumer<String> bodies) {
        return start(bodies, 204);
    }

    static LocalReceiver start(Consumer<String> bodies, int status) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                bodies.accept(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return new LocalReceiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/hook");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
