package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Lagged;
import dev.assay.metrics.internal.window.WindowExtreme;

/** Conversion and base line, and the two spans that were drawn ahead to this bar. */
public final class IchimokuState extends BarState {

    private final WindowExtreme[] highest = new WindowExtreme[3];
    private final WindowExtreme[] lowest = new WindowExtreme[3];
    private final Lagged spanA;
    private final Lagged spanB;

    /** Creates a fresh state. */
    public IchimokuState(int conversion, int base, int span, int displacement) {
        super(4);
        int[] windows = {conversion, base, span};
        for (int k = 0; k < windows.length; k++) {
            highest[k] = WindowExtreme.highest(windows[k]);
            lowest[k] = WindowExtreme.lowest(windows[k]);
        }
        spanA = new Lagged(displacement);
        spanB = new Lagged(displacement);
    }

    @Override
    public void next(double high, double low, double close, double volume) {
        out[0] = middle(0, high, low);
        out[1] = middle(1, high, low);
        out[2] = spanA.next((out[0] + out[1]) / 2);
        out[3] = spanB.next(middle(2, high, low));
    }

    private double middle(int k, double high, double low) {
        double bottom = lowest[k].next(low);
        return bottom + (highest[k].next(high) - bottom) / 2;
    }
}
