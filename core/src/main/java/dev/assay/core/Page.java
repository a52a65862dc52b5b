package dev.assay.core;

import dev.assay.core.http.Headers;
import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows, in the server's order, without those that repeat the page before
 * @param number which page of this run, from 1
 * @param repeated how many rows were left out because they repeat the page before
 * @param requests how many requests this run has sent so far, retries included, redirects not
 * @param last whether the list ends here
 * @param headers the answer's headers
 * @param <T> the rows' type
 */
public record Page<T>(List<T> rows, int number, int repeated, int requests, boolean last, Headers headers) {

    /** Copies the rows. */
    public Page {
        rows = List.copyOf(rows);
    }
}
