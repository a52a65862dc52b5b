package dev.assay.testing.tokenmetrics;

import java.util.List;

/** The rows a request stands for, in the server's order, found by their place; none is kept. Thread-safe. */
@FunctionalInterface
interface RowList {

    /** Returns at most that many rows from the place on. */
    List<RowKey> slice(long from, int count);

    /** Returns these rows; few enough to be kept. */
    static RowList of(List<RowKey> rows) {
        return (from, count) ->
                rows.subList((int) Math.min(from, rows.size()), (int) Math.min(from + (long) count, rows.size()));
    }
}
