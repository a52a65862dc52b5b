package dev.assay.api.tokenmetrics.market;

import java.time.LocalDate;
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

    /** Returns the range with that last day if it has none. */
    public DateRange pinnedTo(LocalDate today) {
        return until != null ? this : new DateRange(since, since != null && since.isAfter(today) ? since : today);
    }

    /** Tells whether the day lies within. */
    public boolean contains(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
