package dev.assay.core.internal.pipeline;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes an address and its query: every character of a name or value but letters, digits, {@code -._~} and the comma is
 * escaped. Used by one thread.
 */
public final class QueryString {

    // Most addresses fit.
    private static final int CAPACITY = 120;

    private final StringBuilder text;
    private char separator;

    private QueryString(StringBuilder address, char separator) {
        this.text = address;
        this.separator = separator;
    }

    /** Begins behind an address without a query: this one and these segments below it. */
    public static QueryString of(URI base, String segment, String another) {
        StringBuilder text = new StringBuilder(CAPACITY);
        text.append(base).append('/').append(segment).append('/').append(another);
        return new QueryString(text, '?');
    }

    /** Begins behind an address and the query it has, if it has one. */
    public static QueryString behind(URI url) {
        StringBuilder text = new StringBuilder(CAPACITY).append(url);
        return new QueryString(text, url.getRawQuery() == null ? '?' : '&');
    }

    /** Adds a parameter. */
    public QueryString with(String name, String value) {
        name(name);
        encode(value);
        return this;
    }

    /** Adds a parameter that is a whole number. */
    public QueryString with(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Adds a parameter that lists values, with commas between them. */
    public QueryString with(String name, List<String> values) {
        name(name);
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            encode(values.get(i));
        }
        return this;
    }

    /** Adds parameters, in the map's order. */
    public QueryString with(Map<String, String> parameters) {
        if (!parameters.isEmpty()) {
            parameters.forEach(this::with);
        }
        return this;
    }

    /** Returns the address written so far. */
    public URI toUri() {
        return URI.create(text.toString());
    }

    /** Returns the address with these parameters, in place of those of the same name. */
    static URI replace(URI url, Map<String, String> parameters) {
        return behind(without(url, parameters.keySet())).with(parameters).toUri();
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

    private void name(String name) {
        text.append(separator);
        separator = '&';
        encode(name);
        text.append('=');
    }

    private void encode(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~,".indexOf(c) >= 0) {
                text.append(c);
            } else {
                // From here on the slow way, which knows surrogate pairs.
                text.append(URLEncoder.encode(plain.substring(i), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~")
                        .replace("%2C", ","));
                return;
            }
        }
    }
}
