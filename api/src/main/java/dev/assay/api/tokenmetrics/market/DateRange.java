package dev.assay.api.tokenmetrics.market;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included, in UTC.
 *
 * @param since the first day, or null for as far back as the plan reaches
 * @param until the last day, or null for today when the list is read
 */
public record DateRange(@Nullable LocalDate since, @Nullable LocalDate until) {

    /** Checks the order. */
    public DateRange {
        if (since != null && until != null && since.isAfter(until)) {
            throw new IllegalArgumentException("since: " + since + " is after until, " + until);
        }
    }

    /** Returns all days. */
    public static DateRange open() {
        return new DateRange(null, null);
    }

    /**
     * Returns the days from one to another.
     *
     * @throws IllegalArgumentException if the first is after the last
     */
    public static DateRange of(LocalDate since, LocalDate until) {
        return new DateRange(Objects.requireNonNull(since, "since"), Objects.requireNonNull(until, "until"));
    }

    /** Returns the days from that one to today, when the list is read. */
    public static DateRange since(LocalDate day) {
        return new DateRange(Objects.requireNonNull(day, "day"), null);
    }

    /** Returns the range with that last day if it has none. */
    public DateRange pinnedTo(LocalDate today) {
        return until != null ? this : new DateRange(since, since != null && since.isAfter(today) ? since : today);
    }

    /** Tells whether the day lies within. */
    public boolean contains(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
