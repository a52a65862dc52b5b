package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/** Difference of two exponential averages, an average of it, and what lies between; absolute or in percent. */
public final class MacdState extends ValueState {

    /**
     * How the averages are weighted and seeded.
     *
     * @param fastWeight of the fast average
     * @param slowWeight of the slow one
     * @param signalWeight of the average of the line
     * @param fastSkipped how many bars the fast average leaves out
     * @param fastSeed of how many values the first fast average is the mean
     * @param slowSeed the same of the slow one
     * @param signalFrom the bar of the line from which on the signal averages
     * @param signalSeed of how many values of the line the first signal is the mean
     * @param percent whether the line is in percent of the slow average
     */
    public record Setup(
            double fastWeight,
            double slowWeight,
            double signalWeight,
            int fastSkipped,
            int fastSeed,
            int slowSeed,
            int signalFrom,
            int signalSeed,
            boolean percent) {}

    private final Setup setup;
    private final Smoothed fast;
    private final Smoothed slow;
    private final Smoothed signal;
    private int bar;

    /** Creates a fresh state. */
    public MacdState(Setup setup) {
        super(3);
        this.setup = setup;
        this.fast = Smoothed.by(setup.fastWeight, setup.fastSeed);
        this.slow = Smoothed.by(setup.slowWeight, setup.slowSeed);
        this.signal = Smoothed.by(setup.signalWeight, setup.signalSeed);
    }

    @Override
    public void next(double value) {
        double f = bar < setup.fastSkipped ? Double.NaN : fast.next(value);
        double s = slow.next(value);
        out[0] = setup.percent ? Ratios.percent(f - s, s) : f - s;
        if (bar >= setup.signalFrom) {
            out[1] = signal.next(out[0]);
            out[2] = out[0] - out[1];
        } else {
            bar++;
        }
    }

    @Override
    public void run(double[] values, double[][] outs) {
        int steady = setup.signalFrom + setup.signalSeed;
        for (int i = 0; i < Math.min(steady, values.length); i++) {
            next(values[i]);
            emit(outs, i);
        }
        if (values.length > steady && !setup.percent) {
            steady(values, outs, steady);
            return;
        }
        for (int i = steady; i < values.length; i++) {
            next(values[i]);
            emit(outs, i);
        }
    }

    private void steady(double[] values, double[][] outs, int from) {
        double[] lines = outs[0];
        double[] signals = outs[1];
        double[] between = outs[2];
        double fastWeight = setup.fastWeight;
        double slowWeight = setup.slowWeight;
        double signalWeight = setup.signalWeight;
        double f = fast.value();
        double s = slow.value();
        double g = signal.value();
        for (int i = from; i < values.length; i++) {
            double value = values[i];
            f += fastWeight * (value - f);
            s += slowWeight * (value - s);
            double line = f - s;
            g += signalWeight * (line - g);
            lines[i] = line;
            signals[i] = g;
            between[i] = line - g;
        }
    }
}
