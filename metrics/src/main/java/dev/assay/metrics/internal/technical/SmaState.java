package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowSum;

/** The mean of the last n values. */
public final class SmaState extends ValueState {

    private final int n;
    private final WindowSum sum;

    /** Creates a fresh state. */
    public SmaState(int n) {
        super(1);
        this.n = n;
        this.sum = new WindowSum(n);
    }

    @Override
    public void next(double value) {
        out[0] = sum.next(value) / n;
    }

    /** Adds what {@link WindowSum} adds, in the same order; the suffix of a block grows beside the prefix of the next. */
    @Override
    public void run(double[] values, double[][] outs) {
        int whole = values.length - values.length % n;
        double[] before = new double[n + 1];
        double[] after = new double[n + 1];
        for (int start = 0; start < whole; start += n) {
            block(values, start, outs[0], before, after);
            double[] next = before;
            before = after;
            after = next;
        }
        double prefix = 0;
        for (int i = whole; i < values.length; i++) {
            prefix += values[i];
            outs[0][i] = (before[i - whole + 1] + prefix) / n;
        }
    }

    private void block(double[] values, int start, double[] means, double[] before, double[] after) {
        double prefix = 0;
        double suffix = 0;
        for (int j = 0; j < n; j++) {
            prefix += values[start + j];
            means[start + j] = (before[j + 1] + prefix) / n;
            suffix += values[start + n - 1 - j];
            after[n - 1 - j] = suffix;
        }
    }
}
