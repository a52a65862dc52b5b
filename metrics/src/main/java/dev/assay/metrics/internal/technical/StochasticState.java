package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowExtreme;
import dev.assay.metrics.internal.window.WindowSum;

/** Where the close lies in the range of n bars, smoothed, and smoothed again. */
public final class StochasticState extends BarState {

    private final WindowExtreme highest;
    private final WindowExtreme lowest;
    private final int smoothK;
    private final int smoothD;
    private final WindowSum k;
    private final WindowSum d;
    private int left;

    /** Creates a fresh state. */
    public StochasticState(int n, int smoothK, int smoothD) {
        super(2);
        this.highest = WindowExtreme.highest(n);
        this.lowest = WindowExtreme.lowest(n);
        this.smoothK = smoothK;
        this.smoothD = smoothD;
        this.k = new WindowSum(smoothK);
        this.d = new WindowSum(smoothD);
        this.left = n - 1;
    }

    @Override
    public void next(double high, double low, double close, double volume) {
        double top = highest.next(high);
        double bottom = lowest.next(low);
        if (left > 0) {
            left--;
            return;
        }
        out[0] = k.next(Ratios.percent(close - bottom, top - bottom)) / smoothK;
        out[1] = d.next(out[0]) / smoothD;
    }
}
