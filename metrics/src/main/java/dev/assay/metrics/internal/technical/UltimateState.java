package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowSum;

/** Williams' ultimate oscillator: buying pressure of three windows, the shortest counting most. */
public final class UltimateState extends BarState {

    private final WindowSum[] pressures = new WindowSum[3];
    private final WindowSum[] ranges = new WindowSum[3];
    private double before = Double.NaN;

    /** Creates a fresh state. */
    public UltimateState(int shortest, int middle, int longest) {
        super(1);
        int[] windows = {shortest, middle, longest};
        for (int k = 0; k < windows.length; k++) {
            pressures[k] = new WindowSum(windows[k]);
            ranges[k] = new WindowSum(windows[k]);
        }
    }

    @Override
    public void next(double high, double low, double close, double volume) {
        double then = before;
        before = close;
        if (Double.isNaN(then)) {
            return;
        }
        double pressure = close - Math.min(low, then);
        double range = TrueRange.of(high, low, then);
        double weighted = 0;
        for (int k = 0; k < pressures.length; k++) {
            weighted += (4 >> k) * Ratios.of(pressures[k].next(pressure), ranges[k].next(range));
        }
        out[0] = 100 * (weighted / 7);
    }
}
