package dev.assay.api.tokenmetrics.history;

import dev.assay.api.tokenmetrics.market.DateRange;
import java.time.Instant;
import java.util.List;

/**
 * A history that was read to its end.
 *
 * <p>That a day is not served need not be a fault: a token may be younger, the plan may not reach back, and some lists,
 * such as signals, have rows for some days only.
 *
 * @param rows the rows, oldest day first, each once; tokens of a day in the order of their numbers
 * @param asked the days asked for
 * @param coverage which days each token has rows for: the tokens asked for, or those that have rows if all were
 * @param requests how many requests were sent, retries included
 * @param repeated how many rows came more than once and were left out
 * @param asOf when the run began; the bar of that day was not complete
 * @param <T> the rows' type
 */
public record HistoryResult<T>(
        List<T> rows, DateRange asked, List<Coverage> coverage, long requests, long repeated, Instant asOf) {

    /** Copies the lists. */
    public HistoryResult {
        rows = List.copyOf(rows);
        coverage = List.copyOf(coverage);
    }

    /** Tells whether there are tokens, and each has a row for each day. */
    public boolean isComplete() {
        return !coverage.isEmpty() && coverage.stream().allMatch(Coverage::isComplete);
    }
}
