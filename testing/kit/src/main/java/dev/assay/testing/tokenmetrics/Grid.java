package dev.assay.testing.tokenmetrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every chosen token on every day of a range, found by arithmetic. */
final class Grid implements RowList {

    // Primes: walking a list in such steps meets each place once and looks unordered.
    private static final long STEP = 7919;
    private static final long OTHER_STEP = 7907;

    private final int @Nullable [] tokens;
    private final int width;
    private final long firstDay;
    private final long days;
    private final boolean newestFirst;

    /**
     * Makes a grid.
     *
     * @param tokens the indices of the tokens, or null for the first {@code all}
     * @param newestFirst whether days go backwards, all tokens of a day together; else rows are in no order
     */
    Grid(int @Nullable [] tokens, int all, long firstDay, long lastDay, boolean newestFirst) {
        this.tokens = tokens;
        this.width = tokens == null ? all : tokens.length;
        this.firstDay = firstDay;
        this.days = Math.max(0, lastDay - firstDay + 1);
        this.newestFirst = newestFirst;
    }

    long size() {
        return Math.multiplyExact(width, days);
    }

    RowKey at(long place) {
        long cell = newestFirst ? size() - width + 2 * (place % width) - place : shuffled(place);
        int column = (int) (cell % width);
        return new RowKey(tokens == null ? column : tokens[column], firstDay + cell / width);
    }

    @Override
    public List<RowKey> slice(long from, int count) {
        List<RowKey> rows = new ArrayList<>();
        long end = Math.min(size(), from + count);
        for (long place = from; place < end; place++) {
            rows.add(at(place));
        }
        return rows;
    }

    private long shuffled(long place) {
        long size = size();
        long step = size % STEP == 0 ? OTHER_STEP : STEP;
        return size > Long.MAX_VALUE / STEP ? place : place * step % size;
    }
}
