package dev.assay.metrics.distribution;

import dev.assay.metrics.internal.Sum;
import java.math.BigInteger;

/**
 * What one pass over a distribution gives. With {@code r} for an amount over the mean and {@code s} for an amount over the
 * total; logarithms are natural. Each summand is at least zero, so nothing cancels, and equal amounts give exact zeros:
 * what is subtracted in {@code theil} and {@code logs} adds up to zero over all amounts.
 *
 * @param squares the sum of {@code (r - 1)^2}
 * @param theil the sum of {@code r ln r - r + 1}
 * @param logs the sum of {@code r - 1 - ln r}; zeros are left out
 * @param roots the sum of the square roots of {@code r}
 * @param entropy the sum of {@code -s ln s}
 */
public record ShareSums(double squares, double theil, double logs, double roots, double entropy) {

    /** Short enough for plain sums to lose nothing that matters, and for the nearest cache. */
    private static final int BLOCK = 256;

    static ShareSums of(Amounts amounts) {
        int zeros = amounts.firstAtLeast(BigInteger.ONE);
        int last = amounts.size() - 1;
        if (amounts.at(zeros).equals(amounts.at(last))) {
            return ofEqual(amounts.size(), amounts.size() - zeros);
        }
        return new Pass(amounts, zeros).run(last);
    }

    private static ShareSums ofEqual(double all, double positive) {
        double r = all / positive;
        double log = Math.log(r);
        return new ShareSums(
                (all - positive) + positive * (r - 1) * (r - 1),
                all * log,
                positive * (r - 1 - log),
                Math.sqrt(all * positive),
                Math.log(positive));
    }

    /** The pass; not thread-safe. */
    private static final class Pass {
        private final Amounts amounts;
        private final int zeros;
        private final double size;
        private final double logSize;
        private final double perMean;
        private final Sum squares = new Sum();
        private final Sum theil = new Sum();
        private final Sum logs = new Sum();
        private final Sum roots = new Sum();
        private final Sum entropy = new Sum();

        Pass(Amounts amounts, int zeros) {
            this.amounts = amounts;
            this.zeros = zeros;
            size = amounts.size();
            logSize = Math.log(size);
            perMean = size / amounts.total().doubleValue();
        }

        ShareSums run(int last) {
            squares.add(zeros);
            theil.add(zeros);
            double[] block = new double[BLOCK];
            for (int from = zeros; from < last; from += BLOCK) {
                int count = Math.min(BLOCK, last - from);
                amounts.doubles(from, block, count);
                add(block, count);
            }
            addLargest(amounts.at(last));
            return new ShareSums(squares.value(), theil.value(), logs.value(), roots.value(), entropy.value() / size);
        }

        private void add(double[] block, int count) {
            double ofSquares = 0;
            double ofTheil = 0;
            double ofLogs = 0;
            double ofRoots = 0;
            double ofEntropy = 0;
            for (int i = 0; i < count; i++) {
                double r = block[i] * perMean;
                double log = Math.log(r);
                double deviation = r - 1;
                ofSquares += deviation * deviation;
                ofTheil += r * log - deviation;
                ofLogs += deviation - log;
                ofRoots += Math.sqrt(r);
                ofEntropy += r * (logSize - log);
            }
            squares.add(ofSquares);
            theil.add(ofTheil);
            logs.add(ofLogs);
            roots.add(ofRoots);
            entropy.add(ofEntropy);
        }

        /** The share of the largest may be so near to 1 that its logarithm is lost unless it is taken of the rest. */
        private void addLargest(BigInteger largest) {
            double total = amounts.total().doubleValue();
            double rest = amounts.total().subtract(largest).doubleValue() / total;
            double r = largest.doubleValue() * perMean;
            double logOfShare = rest < 0.5 ? Math.log1p(-rest) : Math.log(r / size);
            double log = logSize + logOfShare;
            squares.add((r - 1) * (r - 1));
            theil.add(r * log - (r - 1));
            logs.add(r - 1 - log);
            roots.add(Math.sqrt(r));
            entropy.add(-r * logOfShare);
        }
    }
}
