package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowMoments;
import dev.assay.metrics.internal.window.WindowSum;

/** Upper, middle and lower band. */
public final class BollingerState extends ValueState {

    private static final int CHUNK = 1024;

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

    /** Goes on by chunks of whole blocks that stay in the nearest cache. */
    @Override
    public void run(double[] values, double[][] outs) {
        int chunk = n * Math.max(1, CHUNK / n);
        for (int from = 0; from < values.length; from += chunk) {
            int to = Math.min(values.length, from + chunk);
            sum.means(values, from, to, outs[1]);
            moments.run(values, from, to, outs[0]);
            bands(outs, from, to);
        }
    }

    private void bands(double[][] outs, int from, int to) {
        double[] uppers = outs[0];
        double[] middles = outs[1];
        double[] lowers = outs[2];
        for (int i = from; i < to; i++) {
            double half = width * Math.sqrt(uppers[i] / divisor);
            double middle = middles[i];
            uppers[i] = middle + half;
            lowers[i] = middle - half;
        }
    }
}
