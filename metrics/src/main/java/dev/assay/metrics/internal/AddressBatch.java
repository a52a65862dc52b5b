package dev.assay.metrics.internal;

/** Addresses that wait to be inserted into an index together, which is faster than one by one. Not thread-safe. */
public final class AddressBatch {

    private static final int SIZE = 64;

    private final long[] highs = new long[SIZE];
    private final long[] middles = new long[SIZE];
    private final int[] lows = new int[SIZE];
    private int count;

    /** Creates an empty batch. */
    public AddressBatch() {}

    /** Adds an address, and inserts all of them if no other has room. */
    public void add(long high, long middle, int low, AddressIndex into) {
        highs[count] = high;
        middles[count] = middle;
        lows[count] = low;
        count++;
        if (count == SIZE) {
            insert(into);
        }
    }

    /** Inserts those that wait. */
    public void insert(AddressIndex into) {
        into.insertAll(highs, middles, lows, count);
        count = 0;
    }
}
