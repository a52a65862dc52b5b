package dev.assay.core.internal.okhttp;

import dev.assay.core.http.TransportContext;
import java.io.IOException;
import java.net.Proxy;
import java.util.Map;
import okhttp3.Call;
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
 * <p>One object belongs to one call and is used by the thread that sends it. It is found by the call and not by a tag of
 * the request, since tags make OkHttp load all of Kotlin's reflection.
 */
final class SentStatus {

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

    /** Makes the client leave repeating to us, for the calls that are being sent. */
    static OkHttpClient.Builder install(OkHttpClient.Builder builder, Map<Call, SentStatus> sending) {
        // Outermost on the network's side, and innermost on the application's if there are any: they see what was sent.
        builder.networkInterceptors().add(0, chain -> hide(chain, sending.get(chain.call())));
        if (!builder.interceptors().isEmpty()) {
            builder.interceptors().add(chain -> show(chain, sending.get(chain.call())));
        }
        return builder;
    }

    /** Returns the status that was sent with the answer to this call. */
    int of(Response response) {
        return hidden == 0 ? response.code() : hidden;
    }

    private static Response hide(Interceptor.Chain chain, @Nullable SentStatus sent) throws IOException {
        Response response = chain.proceed(chain.request());
        if (sent == null) {
            return response;
        }
        boolean hiding = isRepeated(response.code()) && !(response.code() == 407 && isProxied(chain.connection()));
        sent.hidden = hiding ? response.code() : 0;
        return hiding ? response.newBuilder().code(STAND_IN).build() : response;
    }

    private static boolean isRepeated(int status) {
        return switch (status) {
            case 401, 407, 408, 421, 503 -> true;
            default -> false;
        };
    }

    private static Response show(Interceptor.Chain chain, @Nullable SentStatus sent) throws IOException {
        Response response = chain.proceed(chain.request());
        return sent == null || sent.hidden == 0
                ? response
                : response.newBuilder().code(sent.hidden).build();
    }

    // Then it may be the proxy that asks who we are, and the server has seen nothing yet; ProxyAnswer tells them apart.
    private static boolean isProxied(@Nullable Connection connection) {
        return connection != null && connection.route().proxy().type() == Proxy.Type.HTTP;
    }
}
