package dev.assay.core.internal.socket.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends one handshake once, by a call of its own. OkHttp sends it again by itself after a 503 with {@code Retry-After: 0},
 * which nobody would count and nothing turns off. The part that does is misled by an interceptor on the network's side,
 * but OkHttp leaves those out where it opens a WebSocket. A plain call has them, and its connection is upgraded as well.
 */
final class OneSending {

    private static final int REPEATED = 503;

    /** Stands in for it; no server can send it, since a status line has three digits. */
    private static final int STAND_IN = 1503;

    private final OkHttpClient client;

    private OneSending(OkHttpClient client) {
        this.client = client;
    }

    /** Returns what sends as that client would, without the interceptors and listeners, which see the WebSocket's call. */
    static OneSending by(OkHttpClient client, Duration limit) {
        OkHttpClient.Builder builder = client.newBuilder()
                .callTimeout(limit) // OkHttp ends it with the upgrade
                .eventListener(EventListener.NONE)
                .protocols(List.of(Protocol.HTTP_1_1));
        builder.interceptors().clear();
        builder.networkInterceptors().clear();
        return new OneSending(builder.addNetworkInterceptor(OneSending::hide).build());
    }

    /** Sends the request; what cancels the WebSocket's call cancels this one. */
    Response send(Request request, Call webSocket) throws IOException {
        Call call = client.newCall(request);
        webSocket.addEventListener(new EventListener() {
            @Override
            public void canceled(Call canceled) {
                call.cancel();
            }
        });
        if (webSocket.isCanceled()) {
            call.cancel();
        }
        Response response = call.execute();
        return response.code() == STAND_IN
                ? response.newBuilder().code(REPEATED).build()
                : response;
    }

    private static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == REPEATED
                ? response.newBuilder().code(STAND_IN).build()
                : response;
    }
}
