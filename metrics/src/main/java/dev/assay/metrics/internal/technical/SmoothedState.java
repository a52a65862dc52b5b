package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/** An exponential average. */
public final class SmoothedState extends ValueState {

    private final double weight;
    private final int seed;
    private final Smoothed average;

    /** Creates a fresh state with a weight of new values, whose first average is the mean of {@code seed} values. */
    public SmoothedState(double weight, int seed) {
        super(1);
        this.weight = weight;
        this.seed = seed;
        this.average = Smoothed.by(weight, seed);
    }

    @Override
    public void next(double value) {
        out[0] = average.next(value);
    }

    @Override
    public void run(double[] values, double[][] outs) {
        double[] averages = outs[0];
        int bars = values.length;
        if (bars < seed) {
            return;
        }
        double sum = values[0];
        for (int i = 1; i < seed; i++) {
            sum += values[i];
        }
        double now = sum / seed;
        averages[seed - 1] = now;
        for (int i = seed; i < bars; i++) {
            now += weight * (values[i] - now);
            averages[i] = now;
        }
    }
}
