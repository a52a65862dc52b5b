package dev.assay.metrics.concentration;

import dev.assay.metrics.distribution.Distribution;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Formulas that are fractions of integers until the last step. */
final class Exact {

    private Exact() {}

    static double ratio(BigDecimal part, BigDecimal whole) {
        int scale = Math.max(part.scale(), whole.scale());
        return ratio(part.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        return part.doubleValue() / whole.doubleValue();
    }

    /** Returns {@code (2 R - (N + 1) S) / (D S)} with the sum of ranks R and D for N, or N - 1 to correct it. */
    static double gini(Distribution distribution, long divisor) {
        BigInteger size = BigInteger.valueOf(distribution.size());
        BigInteger total = distribution.total().unscaledValue();
        BigInteger ranks = distribution.rankSum().unscaledValue();
        BigInteger over = ranks.shiftLeft(1).subtract(size.add(BigInteger.ONE).multiply(total));
        return ratio(over, total.multiply(BigInteger.valueOf(divisor)));
    }

    /** Returns {@code 1 / (2 Q / S - 1)} with the sum of ranks from the largest, {@code Q = (N + 1) S - R}. */
    static double rosenbluth(Distribution distribution) {
        BigInteger size = BigInteger.valueOf(distribution.size());
        BigInteger total = distribution.total().unscaledValue();
        BigInteger ranks = distribution.rankSum().unscaledValue();
        BigInteger fromLargest = size.add(BigInteger.ONE).multiply(total).subtract(ranks);
        return ratio(total, fromLargest.shiftLeft(1).subtract(total));
    }

    /** Returns {@code (N T - m S) / (N S)} with the m above the mean, who have T. */
    static double hoover(Distribution distribution) {
        int above = distribution.aboveMean();
        BigInteger size = BigInteger.valueOf(distribution.size());
        BigInteger total = distribution.total().unscaledValue();
        BigInteger theirs = distribution.sumOfLargest(above).unscaledValue();
        BigInteger over = size.multiply(theirs).subtract(total.multiply(BigInteger.valueOf(above)));
        return ratio(over, size.multiply(total));
    }

    static double shareOfLargest(Distribution distribution, int count) {
        return ratio(distribution.sumOfLargest(count), distribution.total());
    }

    /** Returns the share that all but the largest have, which does not round to 0 when the largest has nearly all. */
    static double shareOfRest(Distribution distribution) {
        return ratio(distribution.total().subtract(distribution.amount(1)), distribution.total());
    }
}
