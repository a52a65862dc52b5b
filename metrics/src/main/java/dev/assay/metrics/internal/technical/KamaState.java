package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Lagged;
import dev.assay.metrics.internal.window.Smoothed;
import dev.assay.metrics.internal.window.WindowSum;

/** Kaufman's adaptive average; begins with the value of bar n - 1. */
public final class KamaState extends ValueState {

    private final double fast;
    private final double slow;
    private final Lagged lagged;
    private final WindowSum path;
    private double before = Double.NaN;
    private int left;

    /** Creates a fresh state. */
    public KamaState(int n, int fast, int slow) {
        super(1);
        this.fast = Smoothed.exponentialWeight(fast);
        this.slow = Smoothed.exponentialWeight(slow);
        this.lagged = new Lagged(n);
        this.path = new WindowSum(n);
        this.left = n;
    }

    @Override
    public void next(double value) {
        double then = lagged.next(value);
        double walked = Double.isNaN(before) ? Double.NaN : path.next(Math.abs(value - before));
        before = value;
        if (left > 0) {
            left--;
            out[0] = left == 0 ? value : Double.NaN;
            return;
        }
        // A market that did not move went straight; both libraries say 1.
        double efficiency = walked == 0 ? 1 : Math.min(1, Math.abs(value - then) / walked);
        double weight = efficiency * (fast - slow) + slow;
        out[0] += weight * weight * (value - out[0]);
    }
}
