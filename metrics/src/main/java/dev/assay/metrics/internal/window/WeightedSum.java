package dev.assay.metrics.internal.window;

import java.util.Arrays;

/** The sum of the last n values, the oldest times 1 and the newest times n. Not thread-safe. */
public final class WeightedSum {

    private final double[] block;
    /** At k, the previous block from k on, the oldest times 1. */
    private final double[] suffix;

    private int j;
    private double prefix;
    private double weighted;

    /** Creates an empty window of n values. */
    public WeightedSum(int n) {
        block = new double[n];
        suffix = new double[n];
        Arrays.fill(suffix, Double.NaN);
    }

    /** Adds a value and returns the sum; NaN until the window is full. */
    public double next(double value) {
        int n = block.length;
        prefix = j == 0 ? value : prefix + value;
        weighted = j == 0 ? value : weighted + (j + 1) * value;
        block[j] = value;
        j++;
        if (j < n) {
            // The prefix comes after n - j older values.
            return suffix[j] + ((n - j) * prefix + weighted);
        }
        turn(n - 1);
        return weighted;
    }

    private void turn(int last) {
        double sum = 0;
        double all = 0;
        for (int k = last; k > 0; k--) {
            sum += block[k];
            all += sum;
            suffix[k] = all;
        }
        j = 0;
    }
}
