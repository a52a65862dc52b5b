package dev.assay.api.tokenmetrics.history;

import dev.assay.core.Paged;
import dev.assay.core.RequestOptions;
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

    @Override
    DatedList<T> maxPages(int pages);

    @Override
    DatedList<T> all();

    @Override
    DatedList<T> with(UnaryOperator<RequestOptions> change);
}
