package dev.assay.metrics.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Exact sums by number: 128 bits each in arrays, and what does not fit in a map. Not thread-safe. */
public final class Exact128 {

    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    /** What always fits beside another of its kind, if no more than a few are added before a check. */
    private static final int MOST_BITS = 126;

    private long[] lows = new long[16];
    private long[] highs = new long[16];
    private final Map<Integer, BigInteger> rest = new HashMap<>();

    /** Creates sums that are all zero. */
    public Exact128() {}

    /** Adds to a sum. */
    public void add(int number, long value) {
        add(number, value >> 63, value);
    }

    /** Adds to a sum. */
    public void add(int number, BigInteger value) {
        int bits = value.bitLength();
        if (bits <= 63) {
            add(number, value.longValue());
        } else if (bits <= MOST_BITS) {
            add(number, value.shiftRight(64).longValue(), value.longValue());
        } else {
            rest.merge(number, value, BigInteger::add);
        }
    }

    private void add(int number, long high, long low) {
        room(number);
        long nextLow = lows[number] + low;
        long carry = Long.compareUnsigned(nextLow, low) < 0 ? 1 : 0;
        long nextHigh = highs[number] + high + carry;
        lows[number] = nextLow;
        highs[number] = nextHigh;
        // The two top bits differ: no more room for another of 126 bits.
        if ((nextHigh ^ (nextHigh << 1)) < 0) {
            rest.merge(number, inArrays(number), BigInteger::add);
            lows[number] = 0;
            highs[number] = 0;
        }
    }

    /** Returns a sum. */
    public BigInteger value(int number) {
        BigInteger value = number < lows.length ? inArrays(number) : BigInteger.ZERO;
        BigInteger more = rest.isEmpty() ? null : rest.get(number);
        return more == null ? value : value.add(more);
    }

    /** Returns -1, 0 or 1 as a sum is negative, zero or positive. */
    public int sign(int number) {
        if (rest.containsKey(number) || number >= lows.length) {
            return value(number).signum();
        }
        return highs[number] < 0 ? -1 : (highs[number] | lows[number]) == 0 ? 0 : 1;
    }

    private BigInteger inArrays(int number) {
        long low = lows[number];
        if (highs[number] == (low >> 63)) {
            return BigInteger.valueOf(low);
        }
        return BigInteger.valueOf(highs[number])
                .shiftLeft(64)
                .or(BigInteger.valueOf(low).and(LOW));
    }

    private void room(int number) {
        if (number >= lows.length) {
            int length = Math.toIntExact(Math.max(number + 1L, lows.length + (long) (lows.length >>> 1)));
            lows = Arrays.copyOf(lows, length);
            highs = Arrays.copyOf(highs, length);
        }
    }
}
