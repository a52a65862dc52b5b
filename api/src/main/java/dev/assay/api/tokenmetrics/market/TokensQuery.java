package dev.assay.api.tokenmetrics.market;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the token list are asked for; conditions add up. Immutable and thread-safe; {@link #categories} and the
 * like return copies.
 */
public final class TokensQuery {

    private final Tokens tokens;
    private final List<String> categories;
    private final List<String> exchanges;
    private final @Nullable String contract;
    private final boolean expanded;

    private TokensQuery(
            Tokens tokens,
            List<String> categories,
            List<String> exchanges,
            @Nullable String contract,
            boolean expanded) {
        this.tokens = tokens;
        this.categories = categories;
        this.exchanges = exchanges;
        this.contract = contract;
        this.expanded = expanded;
    }

    /** Returns a query for these tokens. */
    public static TokensQuery of(Tokens tokens) {
        return new TokensQuery(Objects.requireNonNull(tokens, "tokens"), List.of(), List.of(), null, false);
    }

    /**
     * Returns the query for tokens of any of these categories, by name or slug such as {@code layer-1}.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public TokensQuery categories(String... names) {
        return new TokensQuery(tokens, checked("names", names), exchanges, contract, expanded);
    }

    /**
     * Returns the query for tokens traded on any of these exchanges, by id such as {@code binance}.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public TokensQuery exchanges(String... ids) {
        return new TokensQuery(tokens, categories, checked("ids", ids), contract, expanded);
    }

    /**
     * Returns the query for the token of that contract.
     *
     * @param chain the chain's slug, such as {@code binance-smart-chain}
     * @param address the contract's address on it
     * @throws IllegalArgumentException if one is blank or holds a comma or colon
     */
    public TokensQuery contract(String chain, String address) {
        return new TokensQuery(tokens, categories, exchanges, Tokens.contract(chain, address), expanded);
    }

    /** Returns the query for exchanges and categories with all their columns; v3 gives only their ids otherwise. */
    public TokensQuery expanded() {
        return new TokensQuery(tokens, categories, exchanges, contract, true);
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

    /** Returns the contract as {@code chain:address}, or null for any. */
    public @Nullable String contract() {
        return contract;
    }

    /** Tells whether exchanges and categories come with all their columns. */
    public boolean isExpanded() {
        return expanded;
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
}
