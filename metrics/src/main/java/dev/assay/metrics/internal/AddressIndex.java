package dev.assay.metrics.internal;

import java.util.Arrays;

/**
 * Numbers 160-bit keys in the order in which they come, from 0. Keys lie one after the other in blocks of int arrays; an
 * open-addressing table holds their numbers beside 32 bits of their hashes, so that keys are looked at only when they are
 * nearly sure to be equal. That takes 20 bytes a key and 10 to 16 for the table. Not thread-safe.
 *
 * <p>A key's place in the table is its hash scaled to the length of the table. So the table is nearly in the order of
 * hashes, and growing moves it from front to back instead of jumping about in memory.
 */
public final class AddressIndex {

    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final int INTS = 5;
    private static final int BLOCK_BITS = 14;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int SMALLEST = 16;

    private int[][] blocks = new int[0][];
    /** The hash of a key above, its number plus one below; 0 where there is none. */
    private long[] table = new long[SMALLEST];

    private int size;
    /** Written only so that the compiler does not leave out what fetches memory. */
    @SuppressWarnings({"unused", "UnusedVariable"})
    private long fetched;

    /** Creates an index without keys. */
    public AddressIndex() {}

    /** Returns how many keys there are. */
    public int size() {
        return size;
    }

    /** Returns the number of a key; -1 if it has none. */
    public int find(long high, long middle, int low) {
        return (int) table[slot(hash(high, middle, low), high, middle, low)] - 1;
    }

    /** Returns the number of a key, which is {@link #size} before the call if it is new. */
    public int insert(long high, long middle, int low) {
        return insert(hash(high, middle, low), high, middle, low);
    }

    /**
     * Inserts keys, of which each has its three parts at one position. Their places in a large table are fetched from memory
     * before the first is inserted, so that the waits overlap.
     */
    void insertAll(long[] highs, long[] middles, int[] lows, int count) {
        long[] hashes = new long[count];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(highs[i], middles[i], lows[i]);
            sum += table[start(hashes[i], table.length)];
        }
        fetched = sum;
        for (int i = 0; i < count; i++) {
            insert(hashes[i], highs[i], middles[i], lows[i]);
        }
    }

    private int insert(long hash, long high, long middle, int low) {
        int slot = slot(hash, high, middle, low);
        if (table[slot] != 0) {
            return (int) table[slot] - 1;
        }
        int number = size;
        append(high, middle, low);
        table[slot] = (hash << 32) | size;
        // At most three quarters full.
        if (size > table.length - table.length / 4) {
            grow();
        }
        return number;
    }

    /** Returns the first 64 bits of a key. */
    public long high(int number) {
        int at = at(number);
        int[] block = blocks[number >>> BLOCK_BITS];
        return ((long) block[at] << 32) | (block[at + 1] & 0xFFFF_FFFFL);
    }

    /** Returns the 64 bits in the middle of a key. */
    public long middle(int number) {
        int at = at(number);
        int[] block = blocks[number >>> BLOCK_BITS];
        return ((long) block[at + 2] << 32) | (block[at + 3] & 0xFFFF_FFFFL);
    }

    /** Returns the last 32 bits of a key. */
    public int low(int number) {
        return blocks[number >>> BLOCK_BITS][at(number) + 4];
    }

    /** Returns the numbers in ascending order of their keys, taken as unsigned; the same for the same set of keys. */
    public int[] sorted() {
        long[] order = new long[size];
        for (int number = 0; number < size; number++) {
            // The first 32 bits decide nearly always; as signed, shifted so that order is that of unsigned.
            order[number] = ((high(number) ^ Long.MIN_VALUE) & 0xFFFF_FFFF_0000_0000L) | number;
        }
        Arrays.sort(order);
        int[] numbers = new int[size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            numbers[i] = (int) order[i];
            if (i + 1 == size || order[i] >>> 32 != order[i + 1] >>> 32) {
                sortRun(numbers, from, i + 1);
                from = i + 1;
            }
        }
        return numbers;
    }

    private void sortRun(int[] numbers, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Integer[] run = new Integer[to - from];
        Arrays.setAll(run, i -> numbers[from + i]);
        Arrays.sort(run, this::compare);
        Arrays.setAll(run, i -> numbers[from + i] = run[i]);
    }

    private int compare(int left, int right) {
        int order = Long.compareUnsigned(high(left), high(right));
        if (order == 0) {
            order = Long.compareUnsigned(middle(left), middle(right));
        }
        return order == 0 ? Integer.compareUnsigned(low(left), low(right)) : order;
    }

    /** Returns how many bytes the keys and the table take, without headers of objects. */
    public long bytes() {
        long keys = 0;
        for (int[] block : blocks) {
            keys += block.length;
        }
        return 8L * table.length + 4L * keys;
    }

    private int slot(long hash, long high, long middle, int low) {
        long[] slots = table;
        int slot = start(hash, slots.length);
        long found = slots[slot];
        while (found != 0 && (found >>> 32 != hash || !isAt((int) found - 1, high, middle, low))) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
            found = slots[slot];
        }
        return slot;
    }

    /** Spreads all 160 bits over 32, for addresses can be ground to share many. */
    static long hash(long high, long middle, int low) {
        long hash = (high ^ Long.rotateLeft(low * 0x9E3779B97F4A7C15L, 31)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 32) ^ middle) * 0x94D049BB133111EBL;
        hash ^= hash >>> 29;
        return (hash * 0xBF58476D1CE4E5B9L) >>> 32;
    }

    /** Scales a hash to the length of a table. */
    private static int start(long hash, int length) {
        return (int) ((hash * length) >>> 32);
    }

    private boolean isAt(int number, long high, long middle, int low) {
        int[] block = blocks[number >>> BLOCK_BITS];
        int at = at(number);
        return block[at + 4] == low
                && block[at] == (int) (high >>> 32)
                && block[at + 1] == (int) high
                && block[at + 2] == (int) (middle >>> 32)
                && block[at + 3] == (int) middle;
    }

    private static int at(int number) {
        return (number & (BLOCK - 1)) * INTS;
    }

    private void append(long high, long middle, int low) {
        int number = size;
        int[] block = blockFor(number);
        int at = at(number);
        block[at] = (int) (high >>> 32);
        block[at + 1] = (int) high;
        block[at + 2] = (int) (middle >>> 32);
        block[at + 3] = (int) middle;
        block[at + 4] = low;
        size++;
    }

    private int[] blockFor(int number) {
        int index = number >>> BLOCK_BITS;
        if (index == blocks.length) {
            blocks = Arrays.copyOf(blocks, index + 1);
            blocks[index] = new int[(index == 0 ? SMALLEST : BLOCK) * INTS];
        } else if (at(number) == blocks[index].length) {
            // Only the first block begins small.
            blocks[index] = Arrays.copyOf(blocks[index], 2 * blocks[index].length);
        }
        return blocks[index];
    }

    private void grow() {
        if (table.length == LARGEST) {
            throw new IllegalStateException("more than " + size + " addresses");
        }
        long wanted = (long) table.length + (table.length >>> 1);
        long[] grown = new long[(int) Math.min(wanted, LARGEST)];
        for (long entry : table) {
            if (entry != 0) {
                int slot = start(entry >>> 32, grown.length);
                while (grown[slot] != 0) {
                    slot = slot + 1 == grown.length ? 0 : slot + 1;
                }
                grown[slot] = entry;
            }
        }
        table = grown;
    }
}
