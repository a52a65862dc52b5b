package dev.assay.metrics.distribution;

import dev.assay.metrics.internal.Sum;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Exact integers in ascending order. Immutable. */
abstract class Amounts {

    /** Larger ones would make sums of squares and ranks overflow a double. */
    private static final int MOST_BITS = 512;

    /** Sorts an array that is handed over. */
    static Amounts sorting(long[] handedOver) {
        LongSort.sort(handedOver);
        return new NarrowAmounts(handedOver);
    }

    /** Sorts an array that is handed over; uses longs where all fit. */
    static Amounts sorting(BigInteger[] handedOver) {
        int bits = 0;
        for (BigInteger amount : handedOver) {
            bits = Math.max(bits, amount.bitLength());
        }
        if (bits > MOST_BITS) {
            throw new IllegalArgumentException("amounts: of " + bits + " bits, at most " + MOST_BITS + " are read");
        }
        if (bits < Long.SIZE) {
            return sorting(narrowed(handedOver));
        }
        Arrays.sort(handedOver);
        return WideAmounts.of(handedOver, bits);
    }

    private static long[] narrowed(BigInteger[] wide) {
        long[] narrow = new long[wide.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = wide[i].longValue();
        }
        return narrow;
    }

    abstract int size();

    /** Returns an amount by its index from the smallest. */
    abstract BigInteger at(int index);

    abstract BigInteger total();

    /** Returns the index of the first amount that is at least a bound; the size if none is. */
    final int firstAtLeast(BigInteger bound) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).compareTo(bound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the sum of the amounts from an index on. */
    abstract BigInteger sumFrom(int index);

    /** Returns how many of the largest reach a sum that the total reaches. */
    abstract int reaching(BigInteger sum);

    /** Returns the sum of each amount times its rank, 1 for the smallest. */
    abstract BigInteger rankSum();

    /** Returns the amounts from an index on. */
    abstract Amounts from(int index);

    /** Writes amounts from an index on, rounded. */
    abstract void doubles(int from, double[] into, int count);

    /** Returns the sum of a function over all amounts, each as its quotient with the mean. */
    final double sumOver(DoubleUnaryOperator ofRelativeAmount) {
        double perMean = size() / total().doubleValue();
        Sum sum = new Sum();
        double[] one = new double[1];
        for (int i = 0; i < size(); i++) {
            doubles(i, one, 1);
            sum.add(ofRelativeAmount.applyAsDouble(one[0] * perMean));
        }
        return sum.value();
    }

    /** Writes the sums of the smallest as parts of the total; the first is 0, the last 1. */
    abstract void cumulativeShares(double[] into);

    @Override
    public abstract boolean equals(@Nullable Object other);

    @Override
    public abstract int hashCode();
}
