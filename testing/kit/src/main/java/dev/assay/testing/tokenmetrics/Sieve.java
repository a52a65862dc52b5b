package dev.assay.testing.tokenmetrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The rows of a grid that pass a test; tried only as far as somebody has read, and then remembered by place. */
final class Sieve implements RowList {

    private final Grid grid;
    private final Predicate<RowKey> test;
    private long[] places = new long[64];
    private int found;
    private long tried;

    Sieve(Grid grid, Predicate<RowKey> test) {
        this.grid = grid;
        this.test = test;
    }

    @Override
    public synchronized List<RowKey> slice(long from, int count) {
        tryUntil(from + count);
        List<RowKey> rows = new ArrayList<>();
        for (long i = from; i < Math.min(found, from + count); i++) {
            rows.add(grid.at(places[(int) i]));
        }
        return rows;
    }

    private void tryUntil(long wanted) {
        long size = grid.size();
        while (found < wanted && tried < size) {
            if (test.test(grid.at(tried))) {
                add(tried);
            }
            tried++;
        }
    }

    private void add(long place) {
        if (found == places.length) {
            places = Arrays.copyOf(places, found * 2);
        }
        places[found++] = place;
    }
}
