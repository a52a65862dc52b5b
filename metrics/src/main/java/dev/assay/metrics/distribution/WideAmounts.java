package dev.assay.metrics.distribution;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Amounts that do not all fit 64 bits. */
final class WideAmounts extends Amounts {

    private final BigInteger[] amounts;
    private final BigInteger total;

    WideAmounts(BigInteger[] ascending) {
        amounts = ascending;
        total = sumFrom(0);
    }

    @Override
    int size() {
        return amounts.length;
    }

    @Override
    BigInteger at(int index) {
        return amounts[index];
    }

    @Override
    BigInteger total() {
        return total;
    }

    @Override
    BigInteger sumFrom(int index) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = index; i < amounts.length; i++) {
            sum = sum.add(amounts[i]);
        }
        return sum;
    }

    @Override
    int reaching(BigInteger wanted) {
        BigInteger sum = BigInteger.ZERO;
        int index = amounts.length;
        while (sum.compareTo(wanted) < 0) {
            sum = sum.add(amounts[--index]);
        }
        return amounts.length - index;
    }

    @Override
    BigInteger rankSum() {
        // Each amount is in as many of the sums of the largest as its rank says.
        BigInteger sum = BigInteger.ZERO;
        BigInteger ofSums = BigInteger.ZERO;
        for (int i = amounts.length - 1; i >= 0; i--) {
            sum = sum.add(amounts[i]);
            ofSums = ofSums.add(sum);
        }
        return ofSums;
    }

    @Override
    Amounts from(int index) {
        return Amounts.sorting(Arrays.copyOfRange(amounts, index, amounts.length));
    }

    @Override
    void doubles(int from, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = amounts[from + i].doubleValue();
        }
    }

    @Override
    void cumulativeShares(double[] into) {
        double all = total.doubleValue();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            sum = sum.add(amounts[i]);
            into[i + 1] = Math.min(sum.doubleValue() / all, 1);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WideAmounts that && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }
}
