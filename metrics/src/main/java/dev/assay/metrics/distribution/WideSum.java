package dev.assay.metrics.distribution;

import java.math.BigInteger;

/**
 * A sum of integers of several words, which adds without making objects. In two's complement, the highest word first; one
 * word more than its summands have, which is enough for the squares of as many as there can be. Not thread-safe.
 */
final class WideSum {

    private static final double TWO_TO_64 = 0x1p64;

    private final long[] words;

    WideSum(int wordsOfSummands) {
        words = new long[wordsOfSummands + 1];
    }

    /** Returns a sum that is an integer already. */
    static WideSum of(BigInteger integer, int wordsOfSummands) {
        WideSum sum = new WideSum(wordsOfSummands);
        write(integer, sum.words, 0, sum.words.length);
        return sum;
    }

    /** Adds an integer that begins at an index, of one word fewer than this. */
    void add(long[] summands, int from) {
        add(summands, from, words.length - 1);
    }

    void add(WideSum other) {
        add(other.words, 0, words.length);
    }

    private void add(long[] summands, int from, int count) {
        long carry = 0;
        int at = words.length - 1;
        for (int i = from + count - 1; i >= from; i--, at--) {
            long a = words[at];
            long b = summands[i];
            long sum = a + b + carry;
            carry = ((a & b) | ((a | b) & ~sum)) >>> 63;
            words[at] = sum;
        }
        if (at == 0) {
            words[0] += (summands[from] >> 63) + carry;
        }
    }

    /** Tells whether it is less than another; neither may be negative. */
    boolean isLess(WideSum other) {
        int i = 0;
        while (i < words.length - 1 && words[i] == other.words[i]) {
            i++;
        }
        return Long.compareUnsigned(words[i], other.words[i]) < 0;
    }

    BigInteger toBigInteger() {
        return integer(words, 0, words.length);
    }

    double toDouble() {
        return number(words, 0, words.length);
    }

    static BigInteger integer(long[] words, int from, int count) {
        byte[] bytes = new byte[count * Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[from + (i / Long.BYTES)] >>> (56 - (i % Long.BYTES) * 8));
        }
        return new BigInteger(bytes);
    }

    /** Returns an integer that is not negative, rounded. */
    static double number(long[] words, int from, int count) {
        double number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * TWO_TO_64 + unsigned(words[i]);
        }
        return number;
    }

    /** Returns a word without its sign; the last bit is kept for rounding. */
    static double unsigned(long word) {
        return word >= 0 ? word : ((word >>> 1) | (word & 1)) * 2.0;
    }

    /** Writes an integer that fits. */
    static void write(BigInteger integer, long[] words, int from, int count) {
        byte[] bytes = integer.toByteArray();
        int at = from + count - 1;
        for (int end = bytes.length; end > 0; end -= Long.BYTES, at--) {
            int begin = Math.max(end - Long.BYTES, 0);
            long word = bytes[begin];
            for (int i = begin + 1; i < end; i++) {
                word = (word << 8) | (bytes[i] & 0xff);
            }
            words[at] = word;
        }
        for (; at >= from; at--) {
            words[at] = integer.signum() < 0 ? -1 : 0;
        }
    }
}
