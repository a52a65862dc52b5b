package dev.assay.core.internal.json;

/**
 * Where a value stands in a block, packed into a long so that an index is one array: start (32 bits), length (30 bits),
 * whether it is a string with escapes, whether it is a string with characters beyond ASCII.
 */
public final class Entry {

    static final int ESCAPED = 1;
    static final int WIDE = 2;

    /** The longest value, in bytes, that an entry can hold; rows are bounded by it. */
    static final int MAX_LENGTH = (1 << 29) - 1;

    private Entry() {}

    static long of(int start, int end, int flags) {
        return ((long) start << 32) | ((long) (end - start) << 2) | flags;
    }

    /** Returns where the value starts, its quote or bracket included. */
    public static int start(long entry) {
        return (int) (entry >>> 32);
    }

    /** Returns where the value ends, exclusively, its quote or bracket included. */
    public static int end(long entry) {
        return start(entry) + length(entry);
    }

    /** Returns how many bytes the value has, its quotes or brackets included. */
    public static int length(long entry) {
        return (int) entry >>> 2;
    }

    /** Tells whether the value is a string with escapes. */
    public static boolean isEscaped(long entry) {
        return (entry & ESCAPED) != 0;
    }

    /** Tells whether the value is a string of unescaped ASCII characters. */
    static boolean isPlain(long entry) {
        return (entry & (ESCAPED | WIDE)) == 0;
    }
}
