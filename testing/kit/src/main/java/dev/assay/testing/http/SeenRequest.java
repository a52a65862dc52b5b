package dev.assay.testing.http;

import dev.assay.core.http.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it arrived at a {@link FakeServer}.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows neither query nor headers.
 */
public final class SeenRequest {

    private final String method;
    private final String target;
    private final Map<String, String> query;
    private final Headers headers;
    private final String body;
    private final Instant time;
    private final int insertedRows;

    private SeenRequest(
            String method,
            String target,
            Map<String, String> query,
            Headers headers,
            String body,
            Instant time,
            int insertedRows) {
        this.method = method;
        this.target = target;
        this.query = Collections.unmodifiableMap(query);
        this.headers = headers;
        this.body = body;
        this.time = time;
        this.insertedRows = insertedRows;
    }

    static SeenRequest of(String method, String target, Headers headers, String body, Instant time) {
        return new SeenRequest(method, target, parse(target), headers, body, time, 0);
    }

    /** Returns the method, in capitals. */
    public String method() {
        return method;
    }

    /** Returns the path and query exactly as sent. */
    public String target() {
        return target;
    }

    /** Returns the path without the query, as sent. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** Returns the decoded query in the order sent; of a repeated name the first value. */
    public Map<String, String> query() {
        return query;
    }

    /** Returns the headers, in the order sent. */
    public Headers headers() {
        return headers;
    }

    /** Returns the body as text, empty if there is none. */
    public String body() {
        return body;
    }

    /** Returns when the server had read the request, by the server's time source. */
    public Instant time() {
        return time;
    }

    /**
     * Returns how many rows a handler is to pretend were inserted before the first one between any two pages; negative
     * for rows removed; 0 unless {@link Fault#rowsInserted} or {@link Fault#rowsRemoved} applies.
     */
    public int insertedRows() {
        return insertedRows;
    }

    SeenRequest without(String parameter) {
        Map<String, String> copy = new LinkedHashMap<>(query);
        copy.remove(parameter);
        return new SeenRequest(method, target, copy, headers, body, time, insertedRows);
    }

    SeenRequest with(String parameter, String value) {
        Map<String, String> copy = new LinkedHashMap<>(query);
        copy.put(parameter, value);
        return new SeenRequest(method, target, copy, headers, body, time, insertedRows);
    }

    SeenRequest withInsertedRows(int rows) {
        return new SeenRequest(method, target, query, headers, body, time, rows);
    }

    private static Map<String, String> parse(String target) {
        int mark = target.indexOf('?');
        if (mark < 0 || mark == target.length() - 1) {
            return Map.of();
        }
        Map<String, String> parsed = new LinkedHashMap<>();
        for (String part : target.substring(mark + 1).split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            parsed.putIfAbsent(decode(name), decode(value));
        }
        return parsed;
    }

    // A stray percent sign is a client's bug that the server must survive to record.
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    @Override
    public String toString() {
        return method + " " + path() + " at " + time;
    }
}
