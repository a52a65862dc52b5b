package dev.assay.core.internal.socket;

import dev.assay.core.http.Headers;
import dev.assay.core.internal.socket.wire.Dialer;
import dev.assay.core.internal.socket.wire.WireSettings;
import dev.assay.core.socket.SocketConnection;
import dev.assay.core.socket.SocketOptions;
import java.net.URI;
import okhttp3.OkHttpClient;

/** Opens sockets with the proxy, certificates and interceptors of a client's OkHttp. */
public final class Sockets {

    private Sockets() {}

    /**
     * Begins to connect and returns at once.
     *
     * @param client lends its settings only: threads and connections are the socket's own, time limits those of the options
     * @param headers sent with every handshake; without {@code wss} or loopback only harmless ones such as
     *     {@code User-Agent} are allowed
     * @throws IllegalArgumentException if the address is not ws or wss
     * @throws dev.assay.core.error.ConfigurationException if a header or credential may not be sent there
     */
    public static SocketConnection open(OkHttpClient client, URI url, Headers headers, SocketOptions options) {
        WireSettings settings =
                new WireSettings(options.openTimeout(), options.pingInterval(), options.maxMessageBytes());
        return SocketConnection.open(Dialer.of(client, url, headers, settings, options.time()), options);
    }
}
