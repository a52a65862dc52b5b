package dev.assay.metrics.internal.technical;

/** How far a bar reaches, the gap from the close before included. Not thread-safe. */
final class TrueRange {

    private final boolean first;
    private double close = Double.NaN;

    /** Creates a fresh state; {@code first} gives the first bar its high minus its low. */
    TrueRange(boolean first) {
        this.first = first;
    }

    /** Takes a bar and returns its range; NaN for the first unless it has one. */
    double next(double high, double low, double newClose) {
        double before = close;
        close = newClose;
        if (Double.isNaN(before)) {
            return first ? high - low : Double.NaN;
        }
        return of(high, low, before);
    }

    static double of(double high, double low, double before) {
        return Math.max(high, before) - Math.min(low, before);
    }
}
