package dev.assay.api.tokenmetrics.market;

/** How many of the greatest tokens are asked for. Immutable and thread-safe; {@link #expanded} returns a copy. */
public final class TopTokensQuery {

    private static final int MOST = 100;

    private final int count;
    private final boolean expanded;

    private TopTokensQuery(int count, boolean expanded) {
        this.count = count;
        this.expanded = expanded;
    }

    /**
     * Returns a query for that many tokens.
     *
     * @throws IllegalArgumentException if it is not within 1 to 100, which the service would refuse
     */
    public static TopTokensQuery of(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count: not within 1 to 100: " + count);
        }
        return new TopTokensQuery(count, false);
    }

    /** Returns the query for exchanges and categories with all their columns; v3 gives only their ids otherwise. */
    public TopTokensQuery expanded() {
        return new TopTokensQuery(count, true);
    }

    /** Returns how many tokens. */
    public int count() {
        return count;
    }

    /** Tells whether exchanges and categories come with all their columns. */
    public boolean isExpanded() {
        return expanded;
    }
}
