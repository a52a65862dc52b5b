package dev.assay.metrics.distribution;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that do not all fit 64 bits: as many words for each, one after another in one array, since objects in the order
 * of their values are all over the memory.
 */
final class WideAmounts extends Amounts {

    private final long[] words;
    private final int width;
    private final BigInteger total;

    private WideAmounts(long[] words, int width) {
        this.words = words;
        this.width = width;
        total = sumFrom(0);
    }

    static WideAmounts of(BigInteger[] ascending, int mostBits) {
        // One bit more for the sign.
        int width = mostBits / Long.SIZE + 1;
        long[] words = new long[Math.multiplyExact(width, ascending.length)];
        for (int i = 0; i < ascending.length; i++) {
            WideSum.write(ascending[i], words, i * width, width);
        }
        return new WideAmounts(words, width);
    }

    @Override
    int size() {
        return words.length / width;
    }

    @Override
    BigInteger at(int index) {
        return WideSum.integer(words, index * width, width);
    }

    @Override
    BigInteger total() {
        return total;
    }

    @Override
    BigInteger sumFrom(int index) {
        WideSum sum = new WideSum(width);
        for (int i = index * width; i < words.length; i += width) {
            sum.add(words, i);
        }
        return sum.toBigInteger();
    }

    @Override
    int reaching(BigInteger wanted) {
        WideSum bound = WideSum.of(wanted, width);
        WideSum sum = new WideSum(width);
        int at = words.length;
        while (sum.isLess(bound)) {
            at -= width;
            sum.add(words, at);
        }
        return (words.length - at) / width;
    }

    @Override
    BigInteger rankSum() {
        // Each amount is in as many of the sums of the largest as its rank says.
        WideSum sum = new WideSum(width);
        WideSum ofSums = new WideSum(width);
        for (int i = words.length - width; i >= 0; i -= width) {
            sum.add(words, i);
            ofSums.add(sum);
        }
        return ofSums.toBigInteger();
    }

    @Override
    Amounts from(int index) {
        return new WideAmounts(Arrays.copyOfRange(words, index * width, words.length), width);
    }

    @Override
    void doubles(int from, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = WideSum.number(words, (from + i) * width, width);
        }
    }

    @Override
    void cumulativeShares(double[] into) {
        double all = total.doubleValue();
        WideSum sum = new WideSum(width);
        for (int i = 0; i < size(); i++) {
            sum.add(words, i * width);
            into[i + 1] = Math.min(sum.toDouble() / all, 1);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WideAmounts that && width == that.width && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
