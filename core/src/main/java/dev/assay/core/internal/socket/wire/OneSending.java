package dev.assay.core.internal.socket.wire;

import java.io.IOException;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Sends one handshake once. OkHttp sends it again by itself after a 503 with {@code Retry-After: 0}, which nobody would
 * count and nothing turns off; but before each sending it asks for cookies, and there the second one is stopped. A proxy
 * that wants to know who we are has not passed the first one on: then there is another. (Where it opens a tunnel it asks
 * before there is any.)
 */
final class OneSending implements CookieJar, Authenticator {

    private final CookieJar cookies;
    private final Authenticator proxy;
    private boolean sent;

    private OneSending(CookieJar cookies, Authenticator proxy) {
        this.cookies = cookies;
        this.proxy = proxy;
    }

    /** Sends the request; nothing else is left that would be repeated, so the answer in between is known. */
    static Response of(Request request, Interceptor.Chain chain) throws IOException {
        OneSending one = new OneSending(chain.getCookieJar(), chain.getProxyAuthenticator());
        try {
            return chain.withCookieJar(one).withProxyAuthenticator(one).proceed(request);
        } catch (RepeatedException e) {
            return new Response.Builder()
                    .request(request)
                    .protocol(Protocol.HTTP_1_1)
                    .code(503)
                    .message("Service Unavailable")
                    .header("Retry-After", "0")
                    .body(ResponseBody.create("", (MediaType) null))
                    .build();
        }
    }

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        if (sent) {
            throw new RepeatedException();
        }
        sent = true;
        return cookies.loadForRequest(url);
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> received) {
        cookies.saveFromResponse(url, received);
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        Request answered = proxy.authenticate(route, response);
        if (answered != null && !response.request().method().equals("CONNECT")) {
            sent = false;
        }
        return answered;
    }

    private static final class RepeatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RepeatedException() {
            super("sent again", null, false, false);
        }
    }
}
