package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowMoments;
import dev.assay.metrics.internal.window.WindowSum;

/** Upper, middle and lower band. */
public final class BollingerState extends ValueState {

    private final int n;
    private final double width;
    private final int divisor;
    private final WindowSum sum;
    private final WindowMoments moments;

    /** Creates a fresh state. */
    public BollingerState(int n, double width, int ddof) {
        super(3);
        this.n = n;
        this.width = width;
        this.divisor = n - ddof;
        this.sum = new WindowSum(n);
        this.moments = new WindowMoments(n);
    }

    @Override
    public void next(double value) {
        double middle = sum.next(value) / n;
        double half = width * Math.sqrt(moments.next(value) / divisor);
        out[0] = middle + half;
        out[1] = middle;
        out[2] = middle - half;
    }

    /** Lets the sums and the squares of all bars be computed in passes of their own, which a processor overlaps. */
    @Override
    public void run(double[] values, double[][] outs) {
        new SmaState(n).run(values, new double[][] {outs[1]});
        moments.run(values, outs[0]);
        double[] uppers = outs[0];
        double[] middles = outs[1];
        double[] lowers = outs[2];
        for (int i = 0; i < values.length; i++) {
            double half = width * Math.sqrt(uppers[i] / divisor);
            double middle = middles[i];
            uppers[i] = middle + half;
            lowers[i] = middle - half;
        }
    }
}
