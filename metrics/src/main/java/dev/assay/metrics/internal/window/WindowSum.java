package dev.assay.metrics.internal.window;

import java.util.Arrays;

/**
 * The sum of the last n values. NaN inside of the window makes the sum NaN until it has left. Not thread-safe.
 */
public final class WindowSum {

    private final double[] block;
    /** At k, the sum of the previous block from k on; zero at n. */
    private double[] suffix;

    private double[] spare = new double[0];

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

    /**
     * Does for many values of a window that is at the start of a block what {@link #next} does, to the bit, and divides the
     * sums; the suffix of a block grows beside the prefix of the next.
     *
     * @param from the first value; those before it were whole blocks
     * @param to the end; that of all values, or of a block
     */
    public void means(double[] values, int from, int to, double[] out) {
        int n = block.length;
        if (spare.length == 0) {
            spare = new double[n + 1];
        }
        int start = from;
        for (; start + n <= to; start += n) {
            whole(values, start, out);
        }
        for (int i = start; i < to; i++) {
            out[i] = next(values[i]) / n;
        }
    }

    private void whole(double[] values, int start, double[] out) {
        int n = block.length;
        double[] before = suffix;
        double[] after = spare;
        double sum = 0;
        double later = 0;
        for (int k = 0; k < n; k++) {
            sum += values[start + k];
            out[start + k] = (before[k + 1] + sum) / n;
            later += values[start + n - 1 - k];
            after[n - 1 - k] = later;
        }
        suffix = after;
        spare = before;
        // What is merged with nothing stays as it is.
        suffix[n] = 0;
    }
}
