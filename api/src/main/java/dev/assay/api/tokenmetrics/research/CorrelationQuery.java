package dev.assay.api.tokenmetrics.research;

import dev.assay.api.tokenmetrics.market.Tokens;
import java.util.List;
import java.util.Objects;

/**
 * Whose correlations are asked for; conditions add up. Immutable and thread-safe; {@link #categories} and the like return
 * copies.
 */
public final class CorrelationQuery {

    private final Tokens tokens;
    private final List<String> categories;
    private final List<String> exchanges;

    private CorrelationQuery(Tokens tokens, List<String> categories, List<String> exchanges) {
        this.tokens = tokens;
        this.categories = categories;
        this.exchanges = exchanges;
    }

    /** Returns a query for these tokens. */
    public static CorrelationQuery of(Tokens tokens) {
        return new CorrelationQuery(Objects.requireNonNull(tokens, "tokens"), List.of(), List.of());
    }

    /**
     * Returns the query for tokens of any of these categories, by name or slug such as {@code layer-1}.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public CorrelationQuery categories(String... names) {
        return new CorrelationQuery(tokens, checked("names", names), exchanges);
    }

    /**
     * Returns the query for tokens traded on any of these exchanges, by id such as {@code binance}.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public CorrelationQuery exchanges(String... ids) {
        return new CorrelationQuery(tokens, categories, checked("ids", ids));
    }

    /** Returns the tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the categories; empty for any. */
    public List<String> categories() {
        return categories;
    }

    /** Returns the exchanges; empty for any. */
    public List<String> exchanges() {
        return exchanges;
    }

    private static List<String> checked(String argument, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(argument + ": none given");
        }
        for (String value : values) {
            if (value.isBlank() || value.indexOf(',') >= 0) {
                throw new IllegalArgumentException(argument + ": blank or with a comma: \"" + value + "\"");
            }
        }
        return List.of(values);
    }

    @Override
    public String toString() {
        return tokens + ", categories " + categories + ", exchanges " + exchanges;
    }
}
