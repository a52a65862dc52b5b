package dev.assay.core.internal.okhttp;

import dev.assay.core.http.ProxySettings;
import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Answers a 407 of a proxy, and of nobody else: one that comes through the tunnel is the server's, which must not get what
 * proves who we are to the proxy.
 */
final class ProxyAnswer implements Authenticator {

    private static final String HEADER = "Proxy-Authorization";

    private final Authenticator answering;

    ProxyAnswer(Authenticator answering) {
        this.answering = answering;
    }

    /** Returns what answers with user and password, once; or not at all if there are none. */
    static Authenticator of(@Nullable ProxySettings proxy) {
        if (proxy == null || proxy.user() == null || proxy.password() == null) {
            return Authenticator.NONE;
        }
        String basic = Credentials.basic(proxy.user(), proxy.password().reveal());
        return (route, response) -> response.request().header(HEADER) != null
                ? null
                : response.request().newBuilder().header(HEADER, basic).build();
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        Request request = response.request();
        boolean tunnelled = request.isHttps() && !request.method().equals("CONNECT");
        return tunnelled ? null : answering.authenticate(route, response);
    }
}
