package dev.assay.api.tokenmetrics;

import dev.assay.core.Paged;
import dev.assay.core.Request;
import dev.assay.core.row.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A GET of any operation, for those that Assay has no method for: withdrawn ones, and new ones. Path and parameters go out
 * as they are given; all else is as for the others: key, limits, retries, errors, checks. How the answer is read is chosen
 * by {@link #paged}, {@link #whole} or {@link #envelope}.
 *
 * <pre>{@code
 * for (Row row : tm.raw("trader-grades").with("token_id", "3375", "3306").paged()) {
 *     System.out.println(row.value("TM_TRADER_GRADE"));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; {@link #with} returns a copy.
 */
public final class RawQuery {

    // No scheme, no query, nothing encoded: no path that means another one.
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");
    private static final Pattern VERSIONED = Pattern.compile("(?i)v[0-9]+(/.*)?");

    private final TokenMetrics client;
    private final String path;
    private final Map<String, String> parameters;

    private RawQuery(TokenMetrics client, String path, Map<String, String> parameters) {
        this.client = client;
        this.path = path;
        this.parameters = parameters;
    }

    static RawQuery of(TokenMetrics client, String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "path: not like trader-grades, names with single slashes between them: \"" + path + "\"");
        }
        if (VERSIONED.matcher(path).matches()) {
            throw new IllegalArgumentException("path: the client puts the version before it: \"" + path + "\"");
        }
        return new RawQuery(client, path, Map.of());
    }

    /**
     * Returns the query with a parameter, in place of one of that name; several values are sent with commas between them.
     *
     * @throws IllegalArgumentException if the name is blank, there is no value, or one is blank
     */
    public RawQuery with(String name, String... values) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: blank");
        }
        if (values.length == 0) {
            throw new IllegalArgumentException("values: none given for " + name);
        }
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("values: blank for " + name);
            }
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, String.join(",", values));
        return new RawQuery(client, path, more);
    }

    /**
     * Returns the list, read page by page by {@code limit} and {@code page}. A row that equals one of the page before is
     * taken for a repeat and left out.
     *
     * @throws IllegalArgumentException if {@code limit} or {@code page} is among the parameters
     */
    public Paged<Row> paged() {
        for (String name : List.of("limit", "page")) {
            if (parameters.containsKey(name)) {
                throw new IllegalArgumentException(
                        "parameters: " + name + " is set by paged(); say pageSize on the builder, or whole()");
            }
        }
        return client.list(Endpoints.raw(path), parameters);
    }

    /** Returns the list that a single request brings. Of an operation with pages that is one page, without a word. */
    public Paged<Row> whole() {
        return client.list(Endpoints.raw(path).wholeIn(ApiVersion.V2, ApiVersion.V3), parameters);
    }

    /** Returns the whole body, for operations that answer with no list, such as one with {@code chartUrl}. */
    public Request<Row> envelope() {
        return client.envelope(path, parameters);
    }

    /** Returns the path and the names of the parameters. */
    @Override
    public String toString() {
        return path + parameters.keySet();
    }
}
