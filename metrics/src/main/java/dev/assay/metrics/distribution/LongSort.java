package dev.assay.metrics.distribution;

import java.util.Arrays;

/** Sorts longs by their digits from the last to the first, which is faster than comparing for many. */
final class LongSort {

    private static final int FEW = 4_096;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = (Long.SIZE + DIGIT_BITS - 1) / DIGIT_BITS;
    private static final int RADIX = 1 << DIGIT_BITS;

    private LongSort() {}

    static void sort(long[] values) {
        if (values.length < FEW || !isPlain(values)) {
            Arrays.sort(values);
            return;
        }
        int[][] counts = counts(values);
        long[] from = values;
        long[] into = new long[values.length];
        for (int digit = 0; digit < DIGITS; digit++) {
            if (counts[digit][(int) (from[0] >>> (digit * DIGIT_BITS)) & (RADIX - 1)] < values.length) {
                distribute(from, into, counts[digit], digit * DIGIT_BITS);
                long[] sorted = into;
                into = from;
                from = sorted;
            }
        }
        if (from != values) {
            System.arraycopy(from, 0, values, 0, values.length);
        }
    }

    /** Tells whether all are positive or zero, and some are out of order: a sorted array is left to a sort that sees it. */
    private static boolean isPlain(long[] values) {
        long signs = values[0];
        boolean ascending = true;
        for (int i = 1; i < values.length; i++) {
            signs |= values[i];
            ascending &= values[i - 1] <= values[i];
        }
        return signs >= 0 && !ascending;
    }

    private static int[][] counts(long[] values) {
        int[][] counts = new int[DIGITS][RADIX];
        for (long value : values) {
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][(int) (value >>> (digit * DIGIT_BITS)) & (RADIX - 1)]++;
            }
        }
        return counts;
    }

    private static void distribute(long[] from, long[] into, int[] counts, int shift) {
        int[] next = new int[RADIX];
        for (int i = 1; i < RADIX; i++) {
            next[i] = next[i - 1] + counts[i - 1];
        }
        for (long value : from) {
            into[next[(int) (value >>> shift) & (RADIX - 1)]++] = value;
        }
    }
}
