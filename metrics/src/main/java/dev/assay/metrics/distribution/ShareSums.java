package dev.assay.metrics.distribution;

import dev.assay.metrics.internal.Sum;

/**
 * What one pass over a distribution gives. With {@code r} for an amount over the mean and {@code s} for an amount over the
 * total; logarithms are natural. Sums are formed so that equal amounts give exact zeros.
 *
 * @param squaredDeviations the sum of {@code (r - 1)^2}
 * @param theil the sum of {@code r ln r}, zeros contributing none
 * @param entropy the sum of {@code -s ln s}, zeros contributing none
 * @param logs the sum of {@code ln r} over amounts that are not zero
 * @param roots the sum of the square roots of {@code r}
 */
public record ShareSums(double squaredDeviations, double theil, double entropy, double logs, double roots) {

    private static final int BLOCK = 512;

    static ShareSums of(Amounts amounts) {
        int size = amounts.size();
        int zeros = amounts.firstAtLeast(java.math.BigInteger.ONE);
        double total = amounts.total().doubleValue();
        double perMean = size / total;
        Sum squares = new Sum();
        squares.add(zeros);
        Sum theil = new Sum();
        Sum entropy = new Sum();
        Sum logs = new Sum();
        Sum roots = new Sum();
        double logSize = Math.log(size);
        double[] block = new double[BLOCK];
        for (int from = zeros; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            amounts.doubles(from, block, count);
            double s2 = 0;
            double st = 0;
            double se = 0;
            double sl = 0;
            double sr = 0;
            for (int i = 0; i < count; i++) {
                double r = block[i] * perMean;
                double l = Math.log(r);
                double d = r - 1;
                s2 += d * d;
                st += r * l;
                se += r * (logSize - l);
                sl += l;
                sr += Math.sqrt(r);
            }
            squares.add(s2);
            theil.add(st);
            entropy.add(se);
            logs.add(sl);
            roots.add(sr);
        }
        return new ShareSums(
                squares.value(), theil.value(), entropy.value() / size, logs.value(), roots.value());
    }
}
