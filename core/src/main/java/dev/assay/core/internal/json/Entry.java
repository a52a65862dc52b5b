package dev.assay.core.internal.json;

/**
 * Where a value stands in a block, packed into a long so that an index is one array: start (28 bits), scale of a small
 * number (5 bits), length (28 bits), and three flags.
 */
public final class Entry {

    /** Set for a string with escapes. */
    static final int ESCAPED = 1;

    /** Set for a string with characters beyond ASCII. */
    static final int WIDE = 2;

    /** Set for a number of at most {@link #SMALL_DIGITS} digits and no exponent; the flags above then hold nothing. */
    static final int SMALL = 4;

    /** That many digits fit a long, whatever they are. */
    static final int SMALL_DIGITS = 18;

    /** Buffers, and so starts and lengths, stay below this. */
    static final int MAX_LENGTH = 1 << 27;

    private Entry() {}

    /** Returns an entry; the flags may hold what {@link #small} gives. */
    public static long of(int start, int end, long flags) {
        return ((long) start << 36) | ((long) (end - start) << 3) | flags;
    }

    /** Returns the flags of a small number. */
    static long small(int scale) {
        return SMALL | ((long) scale << 31);
    }

    /** Returns where the value starts, its quote or bracket included. */
    public static int start(long entry) {
        return (int) (entry >>> 36);
    }

    /** Returns where the value ends, exclusively, its quote or bracket included. */
    public static int end(long entry) {
        return start(entry) + length(entry);
    }

    /** Returns how many bytes the value has, its quotes or brackets included. */
    public static int length(long entry) {
        return ((int) entry & Integer.MAX_VALUE) >>> 3;
    }

    /** Tells whether the value is a number of few digits and no exponent, so that {@link #scale} says something. */
    public static boolean isSmall(long entry) {
        return (entry & SMALL) != 0;
    }

    /** Returns how many digits of a small number stand behind its point. */
    public static int scale(long entry) {
        return (int) (entry >>> 31) & 31;
    }

    static boolean isEscaped(long entry) {
        return (entry & ESCAPED) != 0;
    }

    /** Tells whether the value, if a string, has neither escapes nor characters beyond ASCII. */
    static boolean isPlain(long entry) {
        return (entry & (ESCAPED | WIDE)) == 0;
    }
}
