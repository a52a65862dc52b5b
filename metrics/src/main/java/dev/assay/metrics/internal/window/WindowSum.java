package dev.assay.metrics.internal.window;

import java.util.Arrays;

/**
 * The sum of the last n values. NaN inside of the window makes the sum NaN until it has left. Not thread-safe.
 */
public final class WindowSum {

    private final double[] block;
    /** At k, the sum of the previous block from k on. */
    private final double[] suffix;

    private int j;
    private double prefix;

    /** Creates an empty window of n values. */
    public WindowSum(int n) {
        block = new double[n];
        suffix = new double[n];
        Arrays.fill(suffix, Double.NaN);
    }

    /** Adds a value and returns the sum; NaN until the window is full. */
    public double next(double value) {
        int last = block.length - 1;
        prefix = j == 0 ? value : prefix + value;
        block[j] = value;
        if (j < last) {
            j++;
            return suffix[j] + prefix;
        }
        turn(last);
        return prefix;
    }

    private void turn(int last) {
        double sum = 0;
        for (int k = last; k > 0; k--) {
            sum = k == last ? block[k] : sum + block[k];
            suffix[k] = sum;
        }
        j = 0;
    }
}
