package dev.assay.metrics.internal.window;

import java.util.Arrays;

/** The value of n values ago. Not thread-safe. */
public final class Lagged {

    private final double[] ring;
    private int at;

    /** Creates an empty delay of n values. */
    public Lagged(int n) {
        ring = new double[n];
        Arrays.fill(ring, Double.NaN);
    }

    /** Adds a value and returns the one of n before; NaN if there was none. */
    public double next(double value) {
        if (ring.length == 0) {
            return value;
        }
        double then = ring[at];
        ring[at] = value;
        at = at + 1 == ring.length ? 0 : at + 1;
        return then;
    }
}
