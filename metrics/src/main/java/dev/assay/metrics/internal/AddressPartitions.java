package dev.assay.metrics.internal;

import java.util.Arrays;

/**
 * A set of many 160-bit keys that is only added to, counted and read through: no table, so 20 bytes a key where few come
 * again. Keys are strewn by their hash over partitions, each of which is a list of chunks. A partition is freed of its
 * duplicates only now and then, all at once: it is small enough for the nearest memory, where a table of all keys is not. Not thread-safe.
 */
public final class AddressPartitions {

    private static final int PARTITION_BITS = 8;
    private static final int PARTITIONS = 1 << PARTITION_BITS;
    private static final int SMALLEST_LIMIT = 2 * AddressChunks.KEYS;

    private final AddressChunks chunks = new AddressChunks();
    private final RepeatedKeys repeated = new RepeatedKeys(chunks);
    private final int[] first = new int[PARTITIONS];
    private final int[] last = new int[PARTITIONS];
    private final int[][] block = new int[PARTITIONS][];
    private final int[] at = new int[PARTITIONS];
    private final int[] end = new int[PARTITIONS];
    /** How many keys of a partition are in chunks before the last. */
    private final int[] full = new int[PARTITIONS];
    /** How many keys of a partition, from its first, are known to be different. */
    private final int[] known = new int[PARTITIONS];
    /** At how many keys a partition is freed of duplicates. */
    private final int[] limit = new int[PARTITIONS];

    /** Creates an empty set. */
    public AddressPartitions() {
        Arrays.fill(first, AddressChunks.NONE);
        Arrays.fill(limit, SMALLEST_LIMIT);
    }

    /** Adds a key. */
    public void add(long high, long middle, int low) {
        // Mixed once more: who reads the keys in the order of their hashes and puts them into a table that grows meets
        // all of
        // them at its front.
        int partition = ((int) AddressIndex.hash(high, middle, low) * 0x9E3779B9) >>> (Integer.SIZE - PARTITION_BITS);
        if (at[partition] == end[partition]) {
            makeRoom(partition);
        }
        AddressChunks.write(block[partition], at[partition], high, middle, low);
        at[partition] += AddressChunks.INTS;
    }

    private void makeRoom(int partition) {
        if (first[partition] == AddressChunks.NONE) {
            first[partition] = chunks.take();
            moveTo(partition, first[partition], 0);
            return;
        }
        int size = full[partition] + AddressChunks.KEYS;
        if (size >= limit[partition]) {
            removeRepeated(partition, size);
        }
        if (at[partition] == end[partition]) {
            full[partition] += AddressChunks.KEYS;
            int chunk = chunks.take();
            chunks.link(last[partition], chunk);
            moveTo(partition, chunk, 0);
        }
    }

    private void moveTo(int partition, int chunk, int keys) {
        last[partition] = chunk;
        block[partition] = chunks.block(chunk);
        at[partition] = AddressChunks.start(chunk) + keys * AddressChunks.INTS;
        end[partition] = AddressChunks.start(chunk) + AddressChunks.KEYS * AddressChunks.INTS;
    }

    private void removeRepeated(int partition, int size) {
        int left = repeated.remove(first[partition], size);
        // Where nearly all were new it is worth waiting for more; where they come again that would waste memory.
        boolean nearlyAllNew = 10L * (size - left) < size - known[partition];
        limit[partition] = Math.max(SMALLEST_LIMIT, nearlyAllNew ? saturated(4L * left) : left + left / 2);
        known[partition] = left;
        if (left < size) {
            shorten(partition, left);
        }
    }

    private void shorten(int partition, int left) {
        int chunk = first[partition];
        int inLast = left;
        while (inLast > AddressChunks.KEYS) {
            chunk = chunks.next(chunk);
            inLast -= AddressChunks.KEYS;
        }
        chunks.giveBack(chunks.next(chunk));
        chunks.link(chunk, AddressChunks.NONE);
        full[partition] = left - inLast;
        moveTo(partition, chunk, inLast);
    }

    private static int saturated(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    /** Returns how many different keys there are. */
    public long count() {
        long count = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            count += countIn(partition);
        }
        return count;
    }

    private int countIn(int partition) {
        if (first[partition] == AddressChunks.NONE) {
            return 0;
        }
        int inLast = (at[partition] - AddressChunks.start(last[partition])) / AddressChunks.INTS;
        if (known[partition] < full[partition] + inLast) {
            removeRepeated(partition, full[partition] + inLast);
        }
        return known[partition];
    }

    /** Hands over each key once, in no order that means anything. */
    public void forEach(KeyConsumer action) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int left = countIn(partition);
            for (int chunk = first[partition]; left > 0; chunk = chunks.next(chunk)) {
                int keys = Math.min(left, AddressChunks.KEYS);
                chunks.forEach(chunk, keys, action);
                left -= keys;
            }
        }
    }

    /** Returns how many bytes the keys take, those included for which room was made. */
    public long bytes() {
        return chunks.bytes();
    }

    /** Takes the three parts of a key. */
    @FunctionalInterface
    public interface KeyConsumer {

        /** Takes a key. */
        void accept(long high, long middle, int low);
    }
}
