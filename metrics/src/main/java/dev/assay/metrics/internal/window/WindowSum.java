package dev.assay.metrics.internal.window;

import java.util.Arrays;

/**
 * The sum of the last n values. NaN inside of the window makes the sum NaN until it has left. Not thread-safe.
 */
public final class WindowSum {

    private final double[] block;
    /** At k, the sum of the previous block from k on; zero at n. */
    private final double[] suffix;

    private int j;
    private double prefix;

    /** Creates an empty window of n values. */
    public WindowSum(int n) {
        block = new double[n];
        suffix = new double[n + 1];
        Arrays.fill(suffix, 0, n, Double.NaN);
    }

    /** Adds a value and returns the sum; NaN until the window is full. */
    public double next(double value) {
        prefix += value;
        block[j] = value;
        j++;
        double sum = suffix[j] + prefix;
        if (j == block.length) {
            turn();
        }
        return sum;
    }

    private void turn() {
        double sum = 0;
        for (int k = block.length - 1; k > 0; k--) {
            sum += block[k];
            suffix[k] = sum;
        }
        prefix = 0;
        j = 0;
    }
}
