package dev.assay.testing.tokenmetrics;

/** A token of the fake; its index is its place in the universe. */
record Token(int index, long id, String name, String symbol, String slug) {}
