package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.Smoothed;

/**
 * Exponential averages of exponential averages; each level begins n - 1 bars after the one below, as in TA-Lib and Tulip,
 * however it is seeded.
 */
public final class ChainState extends ValueState {

    /** What is made of the levels. */
    public enum Kind {
        /** 2 e1 - e2. */
        DOUBLE,
        /** 3 e1 - 3 e2 + e3. */
        TRIPLE,
        /** 100 (e3 / its value before - 1). */
        CHANGE
    }

    private final int n;
    private final Kind kind;
    private final Smoothed[] levels;
    private int bar;

    /** Creates a fresh state. */
    public ChainState(int n, int seed, Kind kind) {
        super(1);
        this.n = n;
        this.kind = kind;
        this.levels = new Smoothed[kind == Kind.DOUBLE ? 2 : 3];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = Smoothed.exponential(n, seed);
        }
    }

    @Override
    public void next(double value) {
        double before = bar > levels.length * (n - 1) ? levels[levels.length - 1].value() : Double.NaN;
        double level = value;
        for (int k = 0; k < levels.length && bar >= k * (n - 1); k++) {
            level = levels[k].next(level);
        }
        out[0] = bar < levels.length * (n - 1) ? Double.NaN : made(before);
        // Beyond the last warm-up the count is not needed.
        bar = Math.min(bar + 1, levels.length * n + 1);
    }

    private double made(double before) {
        double e1 = levels[0].value();
        double e2 = levels[1].value();
        if (kind == Kind.DOUBLE) {
            return 2 * e1 - e2;
        }
        double e3 = levels[2].value();
        return kind == Kind.TRIPLE ? 3 * e1 - 3 * e2 + e3 : Ratios.percentChange(e3, before);
    }
}
