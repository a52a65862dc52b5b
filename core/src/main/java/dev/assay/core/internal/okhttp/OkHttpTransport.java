package dev.assay.core.internal.okhttp;

import dev.assay.core.http.Headers;
import dev.assay.core.http.Payload;
import dev.assay.core.http.ProxySettings;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through OkHttp, on the calling thread, each exactly once: OkHttp's redirects, repeats and timeouts are
 * off, because the pipeline has its own and counts every request the server sees.
 */
public final class OkHttpTransport implements Transport, AutoCloseable {

    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final OkHttpClient client;
    private final boolean owned;
    private final Map<Call, SentStatus> sending;
    private final Addresses addresses = new Addresses();

    private OkHttpTransport(OkHttpClient client, boolean owned, Map<Call, SentStatus> sending) {
        this.client = client;
        this.owned = owned;
        this.sending = sending;
    }

    /** Returns a transport that shares pool and settings with the caller's client, which stays as it is. */
    public static OkHttpTransport borrowing(OkHttpClient client) {
        Map<Call, SentStatus> sending = new ConcurrentHashMap<>();
        OkHttpClient.Builder builder = exactlyOnce(client.newBuilder(), sending, client.proxyAuthenticator());
        return new OkHttpTransport(Lookups.install(builder, sending, client).build(), false, sending);
    }

    /** Returns a transport with connections of its own. */
    public static OkHttpTransport create(@Nullable ProxySettings proxy, @Nullable TlsSettings tls) {
        Map<Call, SentStatus> sending = new ConcurrentHashMap<>();
        OkHttpClient.Builder builder = exactlyOnce(new OkHttpClient.Builder(), sending, ProxyAnswer.of(proxy));
        builder.socketFactory(new PromptSockets());
        if (proxy != null) {
            builder.proxy(new Proxy(Proxy.Type.HTTP, proxy.address()));
        }
        if (tls != null) {
            builder.sslSocketFactory(tls.context().getSocketFactory(), tls.trust());
        }
        return new OkHttpTransport(Lookups.install(builder, sending).build(), true, sending);
    }

    /** Returns the client, for connections that are not requests. */
    public OkHttpClient client() {
        return client;
    }

    /** Tells whether what goes to that http or https address may pass a proxy, by the client's settings or the JVM's. */
    public boolean isProxied(URI url) {
        Proxy fixed = client.proxy();
        List<Proxy> proxies =
                fixed != null ? List.of(fixed) : client.proxySelector().select(url);
        if (proxies == null) {
            return false;
        }
        for (int i = 0; i < proxies.size(); i++) {
            if (proxies.get(i).type() != Proxy.Type.DIRECT) {
                return true;
            }
        }
        return false;
    }

    /** Returns headers of OkHttp's as ours. */
    public static Headers headers(okhttp3.Headers received) {
        String[] namesAndValues = new String[received.size() * 2];
        for (int i = 0; i < received.size(); i++) {
            namesAndValues[2 * i] = received.name(i);
            namesAndValues[2 * i + 1] = received.value(i);
        }
        return Headers.received(namesAndValues);
    }

    @Override
    public TransportResponse send(TransportRequest request, TransportContext context) throws IOException {
        SentStatus sent = new SentStatus(context);
        Call call = client.newCall(convert(request));
        context.onAbort(call::cancel);
        sending.put(call, sent);
        Response response;
        try {
            response = execute(call);
        } finally {
            sending.remove(call);
        }
        return TransportResponse.of(
                sent.of(response), headers(response.headers()), response.body().byteStream());
    }

    // Kotlin knows no checked exceptions: an interrupt while OkHttp waits for a connection comes out undeclared.
    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                call.cancel();
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("interrupted while connecting").initCause(e);
            }
            throw e;
        }
    }

    /** Closes idle connections, if they are our own. */
    @Override
    public void close() {
        if (owned) {
            client.connectionPool().evictAll();
        }
    }

    private static OkHttpClient.Builder exactlyOnce(
            OkHttpClient.Builder builder, Map<Call, SentStatus> sending, Authenticator proxy) {
        return SentStatus.install(builder, sending)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(new ProxyAnswer(proxy))
                .callTimeout(Duration.ZERO)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }

    private Request convert(TransportRequest request) {
        return builder(request.headers())
                .url(addresses.of(request.url()))
                .method(request.method(), body(request))
                .build();
    }

    private static Request.Builder builder(Headers headers) {
        AsciiHeaders ascii = new AsciiHeaders();
        headers.forEach(ascii);
        Request.Builder builder = ascii.builder;
        if (ascii.others) {
            // What may stand in a header our own type has checked; OkHttp forbids more than HTTP does.
            okhttp3.Headers.Builder all = new okhttp3.Headers.Builder();
            headers.forEach(all::addUnsafeNonAscii);
            builder.headers(all.build());
        }
        return builder;
    }

    private static @Nullable RequestBody body(TransportRequest request) {
        Payload payload = request.payload().orElse(null);
        if (payload == null) {
            return METHODS_WITH_BODY.contains(request.method()) ? RequestBody.create(new byte[0]) : null;
        }
        ByteBuffer content = payload.content();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return RequestBody.create(bytes, MediaType.get(payload.contentType()));
    }

    /** Takes headers over, and notes whether there are others than OkHttp's own door lets in. */
    private static final class AsciiHeaders implements BiConsumer<String, String> {

        private final Request.Builder builder = new Request.Builder();
        private boolean others;

        @Override
        public void accept(String name, String value) {
            if (isAscii(value)) {
                builder.addHeader(name, value);
            } else {
                others = true;
            }
        }

        private static boolean isAscii(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > 0x7e) {
                    return false;
                }
            }
            return true;
        }
    }
}
