package dev.assay.testing.tokenmetrics;

/** What a row is about: a token, by its index, an epoch day, and an hour of it if rows are by the hour. */
record RowKey(int token, long day, int hour) {

    RowKey(int token, long day) {
        this(token, day, 0);
    }
}
