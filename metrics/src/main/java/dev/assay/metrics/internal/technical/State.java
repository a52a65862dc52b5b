package dev.assay.metrics.internal.technical;

import java.util.Arrays;

/** The outputs of the latest bar. Not thread-safe. */
public abstract class State {

    final double[] out;

    State(int outputs) {
        out = new double[outputs];
        Arrays.fill(out, Double.NaN);
    }

    /** Returns an output of the latest bar; NaN if there is none. */
    public final double output(int i) {
        return out[i];
    }

    final void emit(double[][] outs, int bar) {
        for (int k = 0; k < outs.length; k++) {
            outs[k][bar] = out[k];
        }
    }
}
