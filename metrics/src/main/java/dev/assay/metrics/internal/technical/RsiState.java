package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/** Wilder's relative strength index. */
public final class RsiState extends ValueState {

    private final int n;
    private final int seed;
    private final Smoothed gains;
    private final Smoothed losses;
    private double before = Double.NaN;

    /** Creates a fresh state. */
    public RsiState(int n, int seed) {
        super(1);
        this.n = n;
        this.seed = seed;
        this.gains = Smoothed.wilder(n, seed);
        this.losses = Smoothed.wilder(n, seed);
    }

    @Override
    public void next(double value) {
        if (Double.isNaN(before)) {
            before = value;
            return;
        }
        double change = value - before;
        before = value;
        out[0] = index(gains.next(Math.max(change, 0)), losses.next(Math.max(-change, 0)));
    }

    private static double index(double gain, double loss) {
        double all = gain + loss;
        return all == 0 ? Double.NaN : 100 * (gain / all);
    }

    @Override
    public void run(double[] values, double[][] outs) {
        if (values.length <= seed) {
            return;
        }
        double weight = 1.0 / n;
        double gain = 0;
        double loss = 0;
        for (int i = 1; i <= seed; i++) {
            double change = values[i] - values[i - 1];
            gain += Math.max(change, 0);
            loss += Math.max(-change, 0);
        }
        gain /= seed;
        loss /= seed;
        outs[0][seed] = index(gain, loss);
        for (int i = seed + 1; i < values.length; i++) {
            double change = values[i] - values[i - 1];
            gain += weight * (Math.max(change, 0) - gain);
            loss += weight * (Math.max(-change, 0) - loss);
            outs[0][i] = index(gain, loss);
        }
    }
}
