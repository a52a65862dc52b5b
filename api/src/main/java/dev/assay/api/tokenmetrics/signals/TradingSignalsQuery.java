package dev.assay.api.tokenmetrics.signals;

import dev.assay.api.tokenmetrics.internal.Filters;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which trading signals are asked for; conditions add up. Immutable and thread-safe; {@link #since} and the like return
 * copies.
 */
public final class TradingSignalsQuery {

    private final Tokens tokens;
    private final DateRange range;
    private final @Nullable Signal signal;
    private final Filters filters;

    private TradingSignalsQuery(Tokens tokens, DateRange range, @Nullable Signal signal, Filters filters) {
        this.tokens = tokens;
        this.range = range;
        this.signal = signal;
        this.filters = filters;
    }

    /** Returns a query for these tokens, over as many days as the plan reaches back. */
    public static TradingSignalsQuery of(Tokens tokens) {
        return new TradingSignalsQuery(
                Objects.requireNonNull(tokens, "tokens"), DateRange.open(), null, Filters.none());
    }

    /**
     * Returns the query with a first day, included, UTC.
     *
     * @throws IllegalArgumentException if it is after the last day
     */
    public TradingSignalsQuery since(LocalDate day) {
        DateRange changed = new DateRange(Objects.requireNonNull(day, "day"), range.until());
        return new TradingSignalsQuery(tokens, changed, signal, filters);
    }

    /**
     * Returns the query with a last day, included, UTC.
     *
     * @throws IllegalArgumentException if it is before the first day
     */
    public TradingSignalsQuery until(LocalDate day) {
        DateRange changed = new DateRange(range.since(), Objects.requireNonNull(day, "day"));
        return new TradingSignalsQuery(tokens, changed, signal, filters);
    }

    /**
     * Returns the query for days with that signal.
     *
     * @throws IllegalArgumentException if the signal is none of the three the service takes
     */
    public TradingSignalsQuery signal(Signal only) {
        if (only.known().isEmpty()) {
            throw new IllegalArgumentException("only: not 1, 0 or -1: " + only.number());
        }
        return new TradingSignalsQuery(tokens, range, only, filters);
    }

    /**
     * Returns the query for tokens of any of these categories, by name or slug.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public TradingSignalsQuery categories(String... names) {
        return new TradingSignalsQuery(tokens, range, signal, filters.categories(names));
    }

    /**
     * Returns the query for tokens traded on any of these exchanges, by id.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public TradingSignalsQuery exchanges(String... ids) {
        return new TradingSignalsQuery(tokens, range, signal, filters.exchanges(ids));
    }

    /**
     * Returns the query for tokens of at least that market capitalisation, in USD.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TradingSignalsQuery minMarketCap(BigDecimal usd) {
        return new TradingSignalsQuery(tokens, range, signal, filters.minMarketCap(usd));
    }

    /**
     * Returns the query for tokens of at least that volume in 24 hours, in USD.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TradingSignalsQuery minVolume(BigDecimal usd) {
        return new TradingSignalsQuery(tokens, range, signal, filters.minVolume(usd));
    }

    /**
     * Returns the query for tokens of at least that fully diluted valuation, in USD.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TradingSignalsQuery minFullyDilutedValuation(BigDecimal usd) {
        return new TradingSignalsQuery(tokens, range, signal, filters.minFullyDilutedValuation(usd));
    }

    /** Returns the tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the days. */
    public DateRange range() {
        return range;
    }

    /** Returns the signal, or null for any. */
    public @Nullable Signal signal() {
        return signal;
    }

    /** Returns the other conditions, by the service's name of the parameter. */
    public Map<String, String> filters() {
        return filters.values();
    }
}
