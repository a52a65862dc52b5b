package dev.assay.metrics.technical;

/** What a relative figure is scaled by. */
public enum Scale {
    /** 0.12 for twelve of a hundred. */
    FRACTION(1),
    /** 12 for twelve of a hundred. */
    PERCENT(100);

    private final double factor;

    Scale(double factor) {
        this.factor = factor;
    }

    /** Returns what a fraction is multiplied by. */
    public double factor() {
        return factor;
    }
}
