package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/** Wilder's directional movement: average index, plus and minus, and the index itself. */
public final class DirectionalState extends BarState {

    private final int n;
    /** Of how many changes the first sums are. */
    private final int summed;
    /** How many sums come before the first that is used. */
    private final int skipped;

    private final Smoothed average;
    private double high = Double.NaN;
    private double low;
    private double close;
    private double plus;
    private double minus;
    private double range;
    private int changes;

    /** Creates a fresh state; see {@code DirectionalSeed}. */
    public DirectionalState(int n, int summed, int skipped) {
        super(4);
        this.n = n;
        this.summed = summed;
        this.skipped = skipped;
        this.average = Smoothed.wilder(n, n);
    }

    @Override
    public void next(double newHigh, double newLow, double newClose, double volume) {
        double up = newHigh - high;
        double down = low - newLow;
        boolean first = Double.isNaN(high);
        double reach = first ? 0 : TrueRange.of(newHigh, newLow, close);
        high = newHigh;
        low = newLow;
        close = newClose;
        if (first) {
            return;
        }
        move(up > down && up > 0 ? up : 0, down > up && down > 0 ? down : 0, reach);
        if (changes >= summed + skipped) {
            emit();
        }
    }

    private void move(double up, double down, double reach) {
        // The sum of Wilder loses an n-th and gains the new one; the first sums gain only.
        double kept = changes < summed ? 1 : (n - 1.0) / n;
        plus = kept * plus + up;
        minus = kept * minus + down;
        range = kept * range + reach;
        changes = Math.min(changes + 1, summed + skipped);
    }

    private void emit() {
        out[1] = Ratios.percent(plus, range);
        out[2] = Ratios.percent(minus, range);
        out[3] = Ratios.percent(Math.abs(plus - minus), plus + minus);
        // A market without movement has no direction: the average waits.
        out[0] = Double.isNaN(out[3]) ? Double.NaN : average.next(out[3]);
    }
}
