package dev.assay.api.tokenmetrics.indices;

import dev.assay.api.tokenmetrics.market.DateRange;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Which index's performance is asked for, and on which days. Immutable and thread-safe; {@link #since} and {@link #until}
 * return copies.
 */
public final class IndexPerformanceQuery {

    private final long id;
    private final DateRange range;

    private IndexPerformanceQuery(long id, DateRange range) {
        this.id = id;
        this.range = range;
    }

    /**
     * Returns a query for the index of that number, over as many days as the plan reaches back.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static IndexPerformanceQuery of(long id) {
        if (id < 1) {
            throw new IllegalArgumentException("id: below 1: " + id);
        }
        return new IndexPerformanceQuery(id, DateRange.open());
    }

    /**
     * Returns the query with a first day, included, UTC.
     *
     * @throws IllegalArgumentException if it is after the last day
     */
    public IndexPerformanceQuery since(LocalDate day) {
        return new IndexPerformanceQuery(id, new DateRange(Objects.requireNonNull(day, "day"), range.until()));
    }

    /**
     * Returns the query with a last day, included, UTC.
     *
     * @throws IllegalArgumentException if it is before the first day
     */
    public IndexPerformanceQuery until(LocalDate day) {
        return new IndexPerformanceQuery(id, new DateRange(range.since(), Objects.requireNonNull(day, "day")));
    }

    /** Returns the number of the index. */
    public long id() {
        return id;
    }

    /** Returns the days. */
    public DateRange range() {
        return range;
    }

    @Override
    public String toString() {
        return "index " + id + ", " + range;
    }
}
