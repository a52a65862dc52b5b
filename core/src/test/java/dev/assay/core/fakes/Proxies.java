package dev.assay.core.fakes;

import dev.assay.core.client.ClientOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/** The ways in which a client comes to have a proxy. */
public final class Proxies {

    private Proxies() {}

    /** Returns options with a proxy by a "setting" of ours, by the caller's own "client", or by its "selector". */
    public static ClientOptions.Builder options(String place, InetSocketAddress address) {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, address);
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        return switch (place) {
            case "setting" -> ClientOptions.builder().proxy(address);
            case "client" ->
                ClientOptions.builder().httpClient(client.proxy(proxy).build());
            case "selector" ->
                ClientOptions.builder()
                        .httpClient(client.proxySelector(selector(url -> List.of(proxy)))
                                .build());
            default -> throw new IllegalArgumentException(place);
        };
    }

    /** Returns a selector. */
    public static ProxySelector selector(Function<URI, List<Proxy>> choice) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI url) {
                return choice.apply(url);
            }

            @Override
            public void connectFailed(URI url, SocketAddress address, IOException failure) {}
        };
    }
}
