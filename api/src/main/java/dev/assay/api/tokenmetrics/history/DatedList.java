package dev.assay.api.tokenmetrics.history;

import dev.assay.core.Paged;
import dev.assay.core.RequestOptions;
import dev.assay.core.feed.Feed;
import java.util.function.UnaryOperator;

/**
 * A list whose rows have days. As a list it is asked for in one go; as a {@link #history} window by window, oldest day
 * first, with a proof of completeness. A row without a day is a {@link dev.assay.core.error.DataException}, since nobody
 * could tell whether it was asked for. Implemented by Assay; immutable and thread-safe.
 *
 * @param <T> the rows' type
 */
public interface DatedList<T> extends Paged<T> {

    /**
     * Returns the same question as a history.
     *
     * @throws IllegalArgumentException if the question has no first day
     */
    History<T> history();

    /**
     * Returns a feed of the days that matter now; {@link #feed(int)} with two days.
     *
     * @throws IllegalArgumentException if the question has a last day
     */
    @Override
    Feed<T> feed();

    /**
     * Returns a feed that polls the days from that of the last poll that succeeded to today, UTC, and so many days before
     * them, since rows may come late or be amended. The first poll reads from the question's first day; without one, from
     * so many days before today. Later ones never ask for what is before that day either.
     *
     * @throws IllegalArgumentException if the number is negative, or the question has a last day
     */
    Feed<T> feed(int lookBackDays);

    @Override
    DatedList<T> maxPages(int pages);

    @Override
    DatedList<T> all();

    @Override
    DatedList<T> with(UnaryOperator<RequestOptions> change);
}
