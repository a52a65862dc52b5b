package dev.assay.core.internal.socket.wire;

import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a socket goes, and what may be told on the way there.
 *
 * @param url the address as OkHttp wants it: credentials may stand in its path or query
 * @param display scheme, host and port, fit for logs and messages
 * @param confidential whether nobody between here and there can read along
 */
record Target(String url, String display, boolean confidential) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");
    private static final Set<String> HARMLESS =
            Set.of("user-agent", "origin", "accept-language", "sec-websocket-protocol");
    private static final Set<String> RESERVED = Set.of(
            "host", "connection", "upgrade", "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions");

    static Target of(URI url) {
        Objects.requireNonNull(url, "url");
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("ws") || scheme.equals("wss")) || url.getHost() == null) {
            throw new IllegalArgumentException("url: not an absolute ws or wss address");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("url: a user in the address is not sent; use headers");
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String display = scheme + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort());
        boolean confidential = scheme.equals("wss") || LOOPBACK.matcher(host).matches();
        return new Target(url.toString(), display, confidential);
    }

    /**
     * Checks headers before they are sent.
     *
     * @throws ConfigurationException if one belongs to the handshake, holds what OkHttp would refuse, or may be a
     *     credential that others could read on the way
     */
    void check(Headers headers) {
        headers.forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (RESERVED.contains(key)) {
                throw new ConfigurationException("the header " + name + " is part of the handshake", null);
            }
            if (!confidential && !HARMLESS.contains(key)) {
                throw new ConfigurationException(
                        "the header " + name + " may hold a credential and is not sent to " + display + "; use wss",
                        null);
            }
            // OkHttp would refuse it too, but print the value.
            if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
                throw new ConfigurationException("the header " + name + " holds a character outside of ASCII", null);
            }
        });
    }
}
