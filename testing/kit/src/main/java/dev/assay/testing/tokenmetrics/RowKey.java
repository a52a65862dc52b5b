package dev.assay.testing.tokenmetrics;

/** What a row is about: a token, by its index, and an epoch day. */
record RowKey(int token, long day) {}
