package dev.assay.metrics.distribution;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Amounts of 64 bits; their sums have 128, as a high and a low word. */
final class NarrowAmounts extends Amounts {

    private static final long LOW = 0xffff_ffffL;
    private static final double TWO_TO_64 = 0x1p64;

    private final long[] amounts;
    private final BigInteger total;

    NarrowAmounts(long[] ascending) {
        amounts = ascending;
        total = sumFrom(0);
    }

    @Override
    int size() {
        return amounts.length;
    }

    @Override
    BigInteger at(int index) {
        return BigInteger.valueOf(amounts[index]);
    }

    @Override
    BigInteger total() {
        return total;
    }

    @Override
    BigInteger sumFrom(int index) {
        // Halves cannot overflow: there are fewer than 2^31 of 32 bits.
        long low = 0;
        long high = 0;
        for (int i = index; i < amounts.length; i++) {
            low += amounts[i] & LOW;
            high += amounts[i] >> 32;
        }
        return BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    }

    @Override
    int reaching(BigInteger sum) {
        long wantedHigh = sum.shiftRight(64).longValue();
        long wantedLow = sum.longValue() + Long.MIN_VALUE;
        long high = 0;
        long low = 0;
        int index = amounts.length;
        while (high < wantedHigh || (high == wantedHigh && low + Long.MIN_VALUE < wantedLow)) {
            long amount = amounts[--index];
            high += carry(low, amount);
            low += amount;
        }
        return amounts.length - index;
    }

    @Override
    BigInteger rankSum() {
        long high = 0;
        long low = 0;
        for (int i = 0; i < amounts.length; i++) {
            long product = amounts[i] * (i + 1L);
            high += Math.multiplyHigh(amounts[i], i + 1L) + carry(low, product);
            low += product;
        }
        BigInteger unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsigned);
    }

    /** Returns what the sum of two low words carries over, without a branch. */
    private static long carry(long a, long b) {
        return ((a & b) | ((a | b) & ~(a + b))) >>> 63;
    }

    @Override
    Amounts from(int index) {
        return new NarrowAmounts(Arrays.copyOfRange(amounts, index, amounts.length));
    }

    @Override
    void doubles(int from, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = amounts[from + i];
        }
    }

    @Override
    void cumulativeShares(double[] into) {
        double all = total.doubleValue();
        long high = 0;
        long low = 0;
        for (int i = 0; i < amounts.length; i++) {
            high += carry(low, amounts[i]);
            low += amounts[i];
            into[i + 1] = Math.min((high * TWO_TO_64 + WideSum.unsigned(low)) / all, 1);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NarrowAmounts that && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }
}
