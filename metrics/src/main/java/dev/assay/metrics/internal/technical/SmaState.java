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

    /** Adds what {@link WindowSum} adds; the suffix of a block grows beside the prefix of the next. */
    @Override
    public void run(double[] values, double[][] outs) {
        double[] means = outs[0];
        double[] suffix = new double[n + 1];
        int bars = values.length;
        if (bars < n) {
            return;
        }
        double sum = values[0];
        for (int i = 1; i < n; i++) {
            sum += values[i];
        }
        means[n - 1] = sum / n;
        for (int start = n; start < bars; start += n) {
            int end = Math.min(start + n, bars);
            suffix(values, start - n, suffix);
            double prefix = values[start];
            int last = start + n - 1;
            means[start] = (start == last ? prefix : suffix[1] + prefix) / n;
            for (int i = start + 1; i < end; i++) {
                prefix += values[i];
                means[i] = (i == last ? prefix : suffix[i - start + 1] + prefix) / n;
            }
        }
    }

    private void suffix(double[] values, int start, double[] suffix) {
        double sum = values[start + n - 1];
        suffix[n - 1] = sum;
        for (int k = n - 2; k > 0; k--) {
            sum += values[start + k];
            suffix[k] = sum;
        }
    }
}
