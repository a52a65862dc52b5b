package dev.assay.core.internal.paging;

import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.internal.pipeline.QueryString;
import java.util.Optional;

/**
 * Pages by number and size, from 1, where nothing says how many there are: the list ends with a page shorter than the
 * others.
 *
 * <p>A server may hand out fewer rows than asked for on every page, so what counts is the size seen. A first page shorter
 * than asked may then be a whole one: it is confirmed by asking for the second, unless the server is known to keep to the
 * size asked for, or the question itself bounds the rows and they have all come.
 */
public final class NumberedPages implements PageCursor {

    private final int number;
    private final int asked;
    private final int seen;
    private final boolean verified;
    private final long most;

    private NumberedPages(int number, int asked, int seen, boolean verified, long most) {
        this.number = number;
        this.asked = asked;
        this.seen = seen;
        this.verified = verified;
        this.most = most;
    }

    /**
     * Returns the first page.
     *
     * @param size how many rows to ask for per page
     * @param verified whether the server is known to keep to that size
     * @param most how many rows the question allows at most; {@link Long#MAX_VALUE} if unknown
     */
    public static NumberedPages first(int size, boolean verified, long most) {
        return new NumberedPages(1, size, 0, verified, most);
    }

    @Override
    public void ask(QueryString query) {
        query.with("limit", asked).with("page", number);
    }

    @Override
    public Optional<PageCursor> next(PageFacts facts) {
        // Only the first page proves it: later on a row may have come before the page before, and counts twice. And
        // more
        // rows than there can be prove that there can be more.
        boolean complete = number == 1 && facts.total() == most;
        if (facts.rows() == 0 || complete) {
            return Optional.empty();
        }
        boolean whole = facts.rows() >= (number == 1 ? asked : seen);
        if (number > 1 && whole && facts.repeated() == facts.rows()) {
            throw new IgnoredParameterException(
                    "Page " + number + " repeats the page before row by row: the service seems to ignore the parameter"
                            + " page, so what lies beyond the first page cannot be read; if it has only one page, read that"
                            + " with pages().limit(1)",
                    "page",
                    null);
        }
        boolean ends = number == 1 ? verified && !whole : !whole;
        return ends
                ? Optional.empty()
                : Optional.of(new NumberedPages(number + 1, asked, Math.max(seen, facts.rows()), verified, most));
    }

    @Override
    public String toString() {
        return "page " + number + " of " + asked + " rows";
    }
}
