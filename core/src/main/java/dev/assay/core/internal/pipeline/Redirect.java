package dev.assay.core.internal.pipeline;

import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects of GET and HEAD, at most five in a row, never from https to http. To another origin go neither
 * credentials nor any header but {@code Accept} and {@code User-Agent}.
 */
final class Redirect {

    private static final int MOST = 5;

    private Redirect() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    static TransportRequest follow(TransportRequest from, int status, Headers answer, int hops) {
        if (!from.method().equals("GET") && !from.method().equals("HEAD")) {
            throw refused("The service redirects a " + from.method() + ", which is not followed", status, answer);
        }
        if (hops >= MOST) {
            throw refused("The service redirected more than " + MOST + " times", status, answer);
        }
        URI target = target(from.url(), answer.first("Location"));
        if (target == null) {
            throw refused("The service redirects to no readable address", status, answer);
        }
        Origin before = Origin.of(from.url());
        Origin after = Origin.of(target);
        if (before.scheme().equals("https") && !after.scheme().equals("https")) {
            throw refused("The service redirects from https to http, which is not followed", status, answer);
        }
        TransportRequest next = from.withUrl(target);
        return before.equals(after) ? next : next.withHeaders(harmless(from.headers()));
    }

    private static @Nullable URI target(URI from, @Nullable String location) {
        if (location == null) {
            return null;
        }
        try {
            URI target = from.resolve(URI.create(location));
            boolean web = "https".equalsIgnoreCase(target.getScheme()) || "http".equalsIgnoreCase(target.getScheme());
            return web && target.getHost() != null ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Headers harmless(Headers headers) {
        Headers kept = Headers.none();
        for (String name : new String[] {"Accept", "User-Agent"}) {
            String value = headers.first(name);
            kept = value == null ? kept : kept.with(name, value);
        }
        return kept;
    }

    private static ServiceException refused(String message, int status, Headers answer) {
        return new ServiceException(message, new ServiceError(status, null, null, answer, ""));
    }
}
