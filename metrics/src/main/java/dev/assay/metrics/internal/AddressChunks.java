package dev.assay.metrics.internal;

import java.util.Arrays;

/** Room for 160-bit keys in chunks of 512, which are numbered, linked to one another and used again. Not thread-safe. */
final class AddressChunks {

    static final int INTS = 5;
    static final int KEYS = 512;
    static final int NONE = -1;

    /** So many chunks that a block, its header included, takes just under 4 MiB, the region of common heaps. */
    private static final int CHUNKS = 409;

    private static final int LENGTH = KEYS * INTS;

    private int[][] blocks = new int[0][];
    private int[] next = new int[CHUNKS];
    private int used;
    private int free = NONE;

    /** Returns a chunk that has none after it. */
    int take() {
        int chunk = free;
        if (chunk == NONE) {
            chunk = fresh();
        } else {
            free = next[chunk];
        }
        next[chunk] = NONE;
        return chunk;
    }

    private int fresh() {
        if (used / CHUNKS == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new int[CHUNKS * LENGTH];
            next = Arrays.copyOf(next, blocks.length * CHUNKS);
        }
        return used++;
    }

    /** Takes back a chunk and all that are linked after it. */
    void giveBack(int chunk) {
        int given = chunk;
        while (given != NONE) {
            int after = next[given];
            next[given] = free;
            free = given;
            given = after;
        }
    }

    int next(int chunk) {
        return next[chunk];
    }

    void link(int chunk, int after) {
        next[chunk] = after;
    }

    int[] block(int chunk) {
        return blocks[chunk / CHUNKS];
    }

    /** Returns where in its block a chunk begins. */
    static int start(int chunk) {
        return chunk % CHUNKS * LENGTH;
    }

    static void write(int[] block, int at, long high, long middle, int low) {
        block[at] = (int) (high >>> 32);
        block[at + 1] = (int) high;
        block[at + 2] = (int) (middle >>> 32);
        block[at + 3] = (int) middle;
        block[at + 4] = low;
    }

    static long high(int[] block, int at) {
        return ((long) block[at] << 32) | (block[at + 1] & 0xFFFF_FFFFL);
    }

    static long middle(int[] block, int at) {
        return ((long) block[at + 2] << 32) | (block[at + 3] & 0xFFFF_FFFFL);
    }

    void forEach(int chunk, int keys, AddressPartitions.KeyConsumer action) {
        int[] block = block(chunk);
        int from = start(chunk);
        for (int at = from; at < from + keys * INTS; at += INTS) {
            action.accept(high(block, at), middle(block, at), block[at + 4]);
        }
    }

    long bytes() {
        return 4L * blocks.length * CHUNKS * LENGTH + 4L * next.length;
    }
}
