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

    /** Returns the address, which has no query yet, with these parameters and then those, in the maps' order. */
    public static URI of(String address, Map<String, String> parameters, Map<String, String> more) {
        StringBuilder text = new StringBuilder(address.length() + 100).append(address);
        char separator = append(text, '?', parameters);
        append(text, separator, more);
        return URI.create(text.toString());
    }

    /** Returns the address with these parameters behind its own, in the map's order. */
    public static URI append(URI url, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return url;
        }
        StringBuilder text = new StringBuilder(url.toString());
        append(text, url.getRawQuery() == null ? '?' : '&', parameters);
        return URI.create(text.toString());
    }

    private static char append(StringBuilder text, char first, Map<String, String> parameters) {
        char separator = first;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            encode(parameter.getKey(), text.append(separator));
            encode(parameter.getValue(), text.append('='));
            separator = '&';
        }
        return separator;
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

    private static void encode(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~,".indexOf(c) >= 0) {
                into.append(c);
            } else {
                // From here on the slow way, which knows surrogate pairs.
                into.append(URLEncoder.encode(text.substring(i), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~")
                        .replace("%2C", ","));
                return;
            }
        }
    }
}
