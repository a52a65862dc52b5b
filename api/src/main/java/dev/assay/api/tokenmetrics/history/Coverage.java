package dev.assay.api.tokenmetrics.history;

import dev.assay.api.tokenmetrics.market.DateRange;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which days a token has rows for.
 *
 * @param tokenId the token's number; empty where rows belong to no token
 * @param daysAsked how many days were asked for
 * @param daysServed for how many of them there is a row
 * @param missing the days without one, as ranges, oldest first
 */
public record Coverage(OptionalLong tokenId, long daysAsked, long daysServed, List<DateRange> missing) {

    /** Copies the ranges. */
    public Coverage {
        missing = List.copyOf(missing);
    }

    /** Tells whether there is a row for each day. */
    public boolean isComplete() {
        return daysServed == daysAsked;
    }
}
