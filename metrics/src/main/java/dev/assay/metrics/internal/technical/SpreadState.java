package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowMoments;

/** The standard deviation of the last n values. */
public final class SpreadState extends ValueState {

    private final int divisor;
    private final WindowMoments moments;

    /** Creates a fresh state. */
    public SpreadState(int n, int ddof) {
        super(1);
        this.divisor = n - ddof;
        this.moments = new WindowMoments(n);
    }

    @Override
    public void next(double value) {
        out[0] = Math.sqrt(moments.next(value) / divisor);
    }
}
