package dev.assay.metrics.internal;

import java.util.Arrays;

/**
 * Removes keys that came before from a list of linked chunks. A bitmap of hashes, 8 to 16 bits a key, tells nearly all keys
 * apart without a branch that a processor could guess wrong; only keys whose bit was met twice are looked up in a table.
 * Its memory is used again and again. Not thread-safe.
 */
final class RepeatedKeys {

    private static final int BITS_A_KEY = 16;

    private final AddressChunks chunks;
    private int[] hashes = new int[0];
    private int[] suspects = new int[0];
    private int[] order = new int[0];
    private long[] once = new long[0];
    private long[] twice = new long[0];
    /** The hash of a suspect above, its position plus one below. */
    private long[] table = new long[0];

    RepeatedKeys(AddressChunks chunks) {
        this.chunks = chunks;
    }

    /** Keeps the first of equal keys, in the order in which they came, and returns how many are left. */
    int remove(int firstChunk, int size) {
        hash(firstChunk, size);
        int count = suspects(size);
        int removed = duplicates(count);
        if (removed > 0) {
            close(removed, size);
        }
        return size - removed;
    }

    private void hash(int firstChunk, int size) {
        int keys = AddressChunks.KEYS;
        if (hashes.length < size) {
            int length = size + size / 2 + keys;
            hashes = new int[length];
            suspects = new int[length];
            order = new int[length / keys + 1];
        }
        int chunk = firstChunk;
        for (int position = 0; position < size; position += keys) {
            order[position / keys] = chunk;
            int[] block = chunks.block(chunk);
            int at = AddressChunks.start(chunk);
            int to = Math.min(size, position + keys);
            for (int i = position; i < to; i++) {
                hashes[i] = (int) AddressIndex.hash(
                        AddressChunks.high(block, at), AddressChunks.middle(block, at), block[at + 4]);
                at += AddressChunks.INTS;
            }
            chunk = chunks.next(chunk);
        }
    }

    /** Finds the positions of keys whose bit another one has too. */
    private int suspects(int size) {
        int words = Math.max(1, Integer.highestOneBit(Math.max(1, size / Long.SIZE * BITS_A_KEY)));
        if (once.length < words) {
            once = new long[words];
            twice = new long[words];
        }
        Arrays.fill(once, 0, words, 0);
        Arrays.fill(twice, 0, words, 0);
        mark(size, words - 1);
        return collect(size, words - 1);
    }

    private void mark(int size, int mask) {
        for (int i = 0; i < size; i++) {
            int hash = hashes[i];
            int word = (hash >>> 6) & mask;
            long bit = 1L << hash;
            long before = once[word];
            twice[word] |= before & bit;
            once[word] = before | bit;
        }
    }

    private int collect(int size, int mask) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            int hash = hashes[i];
            suspects[count] = i;
            count += (int) (twice[(hash >>> 6) & mask] >>> hash) & 1;
        }
        return count;
    }

    /** Leaves the positions of keys that came before at the front of the suspects, and returns how many. */
    private int duplicates(int count) {
        int length = 4 * Integer.highestOneBit(Math.max(1, count));
        if (table.length < length) {
            table = new long[length];
        }
        Arrays.fill(table, 0, length, 0);
        int found = 0;
        for (int i = 0; i < count; i++) {
            int position = suspects[i];
            if (!isNew(position, length - 1)) {
                suspects[found++] = position;
            }
        }
        return found;
    }

    private boolean isNew(int position, int mask) {
        int hash = hashes[position];
        int slot = (hash ^ (hash >>> 15)) & mask;
        for (long entry = table[slot]; entry != 0; entry = table[slot]) {
            if ((int) (entry >>> 32) == hash && equal((int) entry - 1, position)) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = ((long) hash << 32) | (position + 1);
        return true;
    }

    private boolean equal(int left, int right) {
        int[] block = block(left);
        int[] other = block(right);
        int from = at(left);
        int otherFrom = at(right);
        return Arrays.equals(block, from, from + AddressChunks.INTS, other, otherFrom, otherFrom + AddressChunks.INTS);
    }

    private int[] block(int position) {
        return chunks.block(order[position / AddressChunks.KEYS]);
    }

    private int at(int position) {
        return AddressChunks.start(order[position / AddressChunks.KEYS])
                + position % AddressChunks.KEYS * AddressChunks.INTS;
    }

    private void close(int removed, int size) {
        int to = suspects[0];
        int next = 0;
        for (int from = to; from < size; from++) {
            if (next < removed && suspects[next] == from) {
                next++;
            } else {
                System.arraycopy(block(from), at(from), block(to), at(to), AddressChunks.INTS);
                to++;
            }
        }
    }
}
