package dev.assay.core.feed;

import java.util.List;

/**
 * What one poll brought.
 *
 * @param rows all rows of the answer, new or not, in the order to hand them out
 * @param requests how many requests it took, retries included
 * @param last whether nothing will come after these rows, so that the feed is complete
 * @param <T> the rows' type
 */
public record Poll<T>(List<T> rows, int requests, boolean last) {

    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException if the number of requests is negative
     */
    public Poll {
        rows = List.copyOf(rows);
        if (requests < 0) {
            throw new IllegalArgumentException("requests: negative: " + requests);
        }
    }

    /**
     * Copies the rows; others may come after them.
     *
     * @throws IllegalArgumentException if the number of requests is negative
     */
    public Poll(List<T> rows, int requests) {
        this(rows, requests, false);
    }

    /** Returns the rows that one request brought. */
    public static <T> Poll<T> of(List<T> rows) {
        return new Poll<>(rows, 1);
    }
}
