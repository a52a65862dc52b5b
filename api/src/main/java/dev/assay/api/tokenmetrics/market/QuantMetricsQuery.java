package dev.assay.api.tokenmetrics.market;

import dev.assay.api.tokenmetrics.internal.Filters;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * Which figures of risk and return are asked for; conditions add up. Immutable and thread-safe; {@link #categories} and the
 * like return copies.
 */
public final class QuantMetricsQuery {

    private final Tokens tokens;
    private final Filters filters;

    private QuantMetricsQuery(Tokens tokens, Filters filters) {
        this.tokens = tokens;
        this.filters = filters;
    }

    /** Returns a query for these tokens. */
    public static QuantMetricsQuery of(Tokens tokens) {
        return new QuantMetricsQuery(Objects.requireNonNull(tokens, "tokens"), Filters.none());
    }

    /**
     * Returns the query for tokens of any of these categories, by name or slug.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public QuantMetricsQuery categories(String... names) {
        return new QuantMetricsQuery(tokens, filters.categories(names));
    }

    /**
     * Returns the query for tokens traded on any of these exchanges, by id.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public QuantMetricsQuery exchanges(String... ids) {
        return new QuantMetricsQuery(tokens, filters.exchanges(ids));
    }

    /**
     * Returns the query for tokens of at least that market capitalisation, in USD.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public QuantMetricsQuery minMarketCap(BigDecimal usd) {
        return new QuantMetricsQuery(tokens, filters.minMarketCap(usd));
    }

    /**
     * Returns the query for tokens of at least that volume in 24 hours, in USD.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public QuantMetricsQuery minVolume(BigDecimal usd) {
        return new QuantMetricsQuery(tokens, filters.minVolume(usd));
    }

    /**
     * Returns the query for tokens of at least that fully diluted valuation, in USD.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public QuantMetricsQuery minFullyDilutedValuation(BigDecimal usd) {
        return new QuantMetricsQuery(tokens, filters.minFullyDilutedValuation(usd));
    }

    /** Returns the tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the other conditions, by the service's name of the parameter; unmodifiable. */
    public Map<String, String> filters() {
        return filters.values();
    }
}
