package dev.assay.core.internal.pipeline;

import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects of GET and HEAD, at most five in a row, never from https to http. To another origin go neither
 * credentials, even if the server writes them into the address, nor any header but {@code Accept} and
 * {@code User-Agent}.
 */
final class Redirect {

    private static final int MOST = 5;

    private Redirect() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static TransportRequest follow(TransportRequest from, Exchange<?> answer, int hops) {
        if (!from.method().equals("GET") && !from.method().equals("HEAD")) {
            throw refused("The service redirects a " + from.method() + ", which is not followed", answer);
        }
        if (hops >= MOST) {
            throw refused("The service redirected more than " + MOST + " times", answer);
        }
        URI target = target(from.url(), answer.location());
        if (target == null) {
            throw refused("The service redirects to no readable address", answer);
        }
        Origin before = Origin.of(from.url());
        Origin after = Origin.of(target);
        if (before.scheme().equals("https") && !after.scheme().equals("https")) {
            throw refused("The service redirects from https to http, which is not followed", answer);
        }
        TransportRequest next = from.withUrl(answer.withoutSecrets(target));
        return before.equals(after) ? next : next.withHeaders(harmless(from.headers()));
    }

    static ServiceException refused(String message, Exchange<?> answer) {
        return new ServiceException(message, new ServiceError(answer.status(), null, null, answer.headers(), ""));
    }

    private static @Nullable URI target(URI from, @Nullable String location) {
        if (location == null) {
            return null;
        }
        try {
            URI target = resolve(from, location);
            boolean web = "https".equalsIgnoreCase(target.getScheme()) || "http".equalsIgnoreCase(target.getScheme());
            return web && target.getHost() != null ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static URI resolve(URI from, String location) {
        // A fragment is not sent, and what is appended to the query would land in it.
        int fragment = location.indexOf('#');
        String address = fragment < 0 ? location : location.substring(0, fragment);
        if (address.startsWith("?")) {
            // URI.resolve follows RFC 2396 here and drops the last segment; RFC 3986, 5.2.2 keeps it.
            String text = from.toString();
            int query = text.indexOf('?');
            return URI.create((query < 0 ? text : text.substring(0, query)) + address);
        }
        return from.resolve(URI.create(address));
    }

    private static Headers harmless(Headers headers) {
        Headers kept = Headers.none();
        for (String name : new String[] {"Accept", "User-Agent"}) {
            String value = headers.first(name);
            kept = value == null ? kept : kept.with(name, value);
        }
        return kept;
    }
}
