package dev.assay.core.internal.socket.wire;

import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.pipeline.Origin;
import dev.assay.core.internal.pipeline.Redactor;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a socket goes, and what may be told on the way there.
 *
 * @param url the address as OkHttp wants it: credentials may stand in its path or query
 * @param display scheme, host and port, fit for logs and messages
 * @param origin what credentials are sent to
 */
record Target(URI url, String display, Origin origin) {

    private static final Set<String> HARMLESS =
            Set.of("user-agent", "origin", "accept-language", "sec-websocket-protocol");
    private static final Set<String> RESERVED = Set.of(
            "host", "connection", "upgrade", "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions");
    // Nobody's key is shorter, but the names of streams and versions are, which masking would blot out.
    private static final int SHORTEST_KEY = 8;
    private static final int LONG_KEY = 16;
    private static final Pattern KEY = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_+/=-]+");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)key|token|secret|auth|sign|pass|credential|session|jwt");

    static Target of(URI url) {
        Objects.requireNonNull(url, "url");
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("ws") || scheme.equals("wss")) || url.getHost() == null) {
            throw new IllegalArgumentException("url: not an absolute ws or wss address");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("url: a user in the address is not sent; use headers");
        }
        Origin origin = Origin.of(url);
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return new Target(url, origin.scheme() + "://" + origin.host() + port, origin);
    }

    /**
     * Checks headers before they are sent.
     *
     * @param confidential whether nobody between here and there can read along
     * @throws ConfigurationException if one belongs to the handshake, holds what OkHttp would refuse, or may be a
     *     credential that others could read on the way
     */
    void check(Headers headers, boolean confidential) {
        headers.forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (RESERVED.contains(key)) {
                throw new ConfigurationException("the header " + name + " is part of the handshake", null);
            }
            if (!confidential && !HARMLESS.contains(key)) {
                throw new ConfigurationException(
                        "the header " + name + " may hold a credential and is not sent to " + display
                                + " in the clear; use wss",
                        null);
            }
            // OkHttp would refuse it too, but print the value.
            if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
                throw new ConfigurationException("the header " + name + " holds a character outside of ASCII", null);
            }
        });
    }

    /**
     * Checks the address before anything is sent.
     *
     * @param confidential as in {@link #check}
     * @throws ConfigurationException if there may be a credential in it that others could read on the way
     */
    void checkAddress(boolean confidential) {
        if (!confidential && holdsKey()) {
            throw new ConfigurationException(
                    "url: what looks like a key stands in its path or query, and is not sent to " + display
                            + " in the clear; use wss",
                    null);
        }
    }

    private boolean holdsKey() {
        for (String segment : path()) {
            if (looksLikeKey(decoded(segment))) {
                return true;
            }
        }
        for (String parameter : parameters()) {
            int equals = parameter.indexOf('=');
            String value = decoded(parameter.substring(equals + 1));
            if (looksLikeKey(value)
                    || (equals >= 0
                            && !value.isBlank()
                            && SECRET_NAME
                                    .matcher(parameter.substring(0, equals))
                                    .find())) {
                return true;
            }
        }
        return false;
    }

    // Long, of letters and digits: no word, no number, and no name of a stream.
    private static boolean looksLikeKey(String text) {
        return text.length() >= LONG_KEY && KEY.matcher(text).matches();
    }

    /** Returns what masks the credentials, and whatever may be one in the address. */
    Redactor redactor(Headers credentials) {
        Redactor redactor = new Redactor();
        credentials.forEach((name, value) -> {
            addTo(redactor, value, 1);
            if (value.indexOf(' ') >= 0) {
                addTo(redactor, value.substring(value.indexOf(' ')), 1); // A server may repeat it without its scheme.
            }
        });
        for (String segment : path()) {
            addTo(redactor, decoded(segment), SHORTEST_KEY);
        }
        for (String parameter : parameters()) {
            addTo(redactor, decoded(parameter.substring(parameter.indexOf('=') + 1)), SHORTEST_KEY);
        }
        return redactor;
    }

    private String[] path() {
        return Objects.requireNonNullElse(url.getRawPath(), "").split("/");
    }

    private String[] parameters() {
        return Objects.requireNonNullElse(url.getRawQuery(), "").split("&");
    }

    private static void addTo(Redactor redactor, String text, int shortest) {
        String secret = text.strip();
        if (secret.length() >= shortest) {
            redactor.add(secret);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
