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

    @Override
    public void run(double[] values, double[][] outs) {
        sum.means(values, 0, values.length, outs[0]);
    }
}
