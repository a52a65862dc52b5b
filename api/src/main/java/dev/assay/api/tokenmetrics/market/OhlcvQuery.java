package dev.assay.api.tokenmetrics.market;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which prices are asked for. Immutable and thread-safe; {@link #since} and the like return copies.
 */
public final class OhlcvQuery {

    private final Tokens tokens;
    private final DateRange range;

    private OhlcvQuery(Tokens tokens, DateRange range) {
        this.tokens = tokens;
        this.range = range;
    }

    /** Returns a query for these tokens, over as many days as the plan reaches back. */
    public static OhlcvQuery of(Tokens tokens) {
        return new OhlcvQuery(Objects.requireNonNull(tokens, "tokens"), DateRange.open());
    }

    /**
     * Returns the query with a first day, included, UTC.
     *
     * @throws IllegalArgumentException if it is after the last day
     */
    public OhlcvQuery since(LocalDate day) {
        return new OhlcvQuery(tokens, new DateRange(Objects.requireNonNull(day, "day"), range.until()));
    }

    /**
     * Returns the query with a last day, included, UTC.
     *
     * @throws IllegalArgumentException if it is before the first day
     */
    public OhlcvQuery until(LocalDate day) {
        return new OhlcvQuery(tokens, new DateRange(range.since(), Objects.requireNonNull(day, "day")));
    }

    /** Returns the tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the days. */
    public DateRange range() {
        return range;
    }

    @Override
    public String toString() {
        return tokens + ", " + range;
    }
}
