package dev.assay.metrics.internal.technical;

/** Quotients that are NaN where they have no meaning, and otherwise never infinite for lack of a denominator. */
final class Ratios {

    private Ratios() {}

    static double of(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    static double percent(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : 100 * (numerator / denominator);
    }

    /** Returns the relative change; NaN from a price that is not positive. */
    static double change(double now, double before) {
        return before > 0 ? now / before - 1 : Double.NaN;
    }

    static double percentChange(double now, double before) {
        return 100 * change(now, before);
    }
}
