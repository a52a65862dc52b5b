package dev.assay.core.internal.okhttp;

import dev.assay.core.http.TransportContext;
import java.io.IOException;
import java.net.Proxy;
import java.util.Set;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The status that was sent, while another stands in for it. On some, OkHttp sends the request again by itself: 401 and 407
 * if there is an authenticator, 408, 421, and 503 with {@code Retry-After: 0}; not all of that can be turned off. So these
 * are hidden from the part of OkHttp that does, which lies between an application's interceptors and the network's.
 *
 * <p>One object belongs to one request, as its tag, and is used by the thread that sends it.
 */
final class SentStatus {

    private static final Set<Integer> REPEATED = Set.of(401, 407, 408, 421, 503);
    private static final int STAND_IN = 599;

    private final TransportContext context;
    private int hidden;

    SentStatus(TransportContext context) {
        this.context = context;
    }

    /** Returns what tells when the request has to end. */
    TransportContext context() {
        return context;
    }

    /** Makes the client leave repeating to us, for requests that carry a tag of this type. */
    static OkHttpClient.Builder install(OkHttpClient.Builder builder) {
        // Outermost on the network's side, and innermost on the application's if there are any: they see what was sent.
        builder.networkInterceptors().add(0, SentStatus::hide);
        if (!builder.interceptors().isEmpty()) {
            builder.interceptors().add(SentStatus::show);
        }
        return builder;
    }

    /** Returns the status that was sent with the answer to the request of this tag. */
    int of(Response response) {
        return hidden == 0 ? response.code() : hidden;
    }

    private static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        SentStatus tag = chain.request().tag(SentStatus.class);
        if (tag == null) {
            return response;
        }
        boolean hiding =
                REPEATED.contains(response.code()) && !(response.code() == 407 && isProxied(chain.connection()));
        tag.hidden = hiding ? response.code() : 0;
        return hiding ? response.newBuilder().code(STAND_IN).build() : response;
    }

    private static Response show(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        SentStatus tag = chain.request().tag(SentStatus.class);
        return tag == null || tag.hidden == 0
                ? response
                : response.newBuilder().code(tag.hidden).build();
    }

    // Then it may be the proxy that asks who we are, and the server has seen nothing yet; ProxyAnswer tells them apart.
    private static boolean isProxied(@Nullable Connection connection) {
        return connection != null && connection.route().proxy().type() == Proxy.Type.HTTP;
    }
}
