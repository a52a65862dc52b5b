package dev.assay.core.internal.pipeline;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Writes query strings: every character but letters, digits, {@code -._~} and the comma is escaped. */
public final class QueryString {

    private QueryString() {}

    /** Returns the address with these parameters behind its own, in the map's order. */
    public static URI append(URI url, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return url;
        }
        StringBuilder text = new StringBuilder(url.toString());
        char separator = url.getRawQuery() == null ? '?' : '&';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text.append(separator).append(encode(parameter.getKey())).append('=').append(encode(parameter.getValue()));
            separator = '&';
        }
        return URI.create(text.toString());
    }

    /** Returns the address with these parameters, in place of those of the same name. */
    static URI replace(URI url, Map<String, String> parameters) {
        return append(without(url, parameters.keySet()), parameters);
    }

    /** Returns the address without parameters of that name. */
    static URI without(URI url, String name) {
        return without(url, Set.of(name));
    }

    private static URI without(URI url, Set<String> names) {
        if (url.getRawQuery() == null) {
            return url;
        }
        String text = url.toString();
        StringBuilder kept = new StringBuilder(text.substring(0, text.indexOf('?')));
        char separator = '?';
        for (String part : url.getRawQuery().split("&")) {
            int equals = part.indexOf('=');
            String name = URLDecoder.decode(equals < 0 ? part : part.substring(0, equals), StandardCharsets.UTF_8);
            if (!names.contains(name)) {
                kept.append(separator).append(part);
                separator = '&';
            }
        }
        return URI.create(kept.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2C", ",");
    }
}
