package dev.assay.core.http;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as a {@link Transport} sends it.
 *
 * <p>Immutable and thread-safe. {@link #toString()} leaves out the query, header values that may be secret, and a
 * credential in the path.
 */
public final class TransportRequest {

    private final String method;
    private final URI url;
    // Made when first asked for.
    private @Nullable String display;
    private final Headers headers;
    private final @Nullable Payload payload;

    private TransportRequest(
            String method, URI url, @Nullable String display, Headers headers, @Nullable Payload payload) {
        this.method = method;
        this.url = url;
        this.display = display;
        this.headers = headers;
        this.payload = payload;
    }

    /**
     * Returns a request.
     *
     * @param payload the body, or null for none
     * @throws IllegalArgumentException if the address is not absolute http or https
     */
    public static TransportRequest of(String method, URI url, Headers headers, @Nullable Payload payload) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(headers, "headers");
        if (!("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                || url.getHost() == null) {
            throw new IllegalArgumentException("url: not an absolute http or https address: " + withoutQuery(url));
        }
        return new TransportRequest(method, url, null, headers, payload);
    }

    /** Returns the method, in capitals. */
    public String method() {
        return method;
    }

    /** Returns the full address, credentials included where they belong into it: do not print it. */
    public URI url() {
        return url;
    }

    /** Returns the address without query and without credentials, fit for logs and messages. */
    public String displayUrl() {
        String made = display;
        if (made == null) {
            made = withoutQuery(url);
            display = made;
        }
        return made;
    }

    /** Returns the headers. */
    public Headers headers() {
        return headers;
    }

    /** Returns the body, if the request has one. */
    public Optional<Payload> payload() {
        return Optional.ofNullable(payload);
    }

    /** Returns a copy with these headers. */
    public TransportRequest withHeaders(Headers changed) {
        return new TransportRequest(method, url, display, Objects.requireNonNull(changed, "changed"), payload);
    }

    /** Returns a copy with another address, as {@link #of} checks it. */
    public TransportRequest withUrl(URI changed) {
        return of(method, changed, headers, payload);
    }

    /** Returns a copy whose address holds a secret: it is sent, while {@link #displayUrl()} stays as it was. */
    public TransportRequest withSecretUrl(URI secret) {
        return new TransportRequest(method, secret, displayUrl(), headers, payload);
    }

    @Override
    public String toString() {
        return method + " " + displayUrl() + " " + headers;
    }

    private static String withoutQuery(URI url) {
        String authority =
                url.getHost() == null ? "" : "//" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return (url.getScheme() == null ? "" : url.getScheme() + ":") + authority + path;
    }
}
