package dev.assay.metrics.accumulate;

/**
 * An estimated count.
 *
 * @param estimate the number estimated
 * @param relativeError its relative standard error: two estimates of three are within it, 95 of 100 within twice of it
 */
public record CountEstimate(double estimate, double relativeError) {

    /** Returns the standard error in the unit of the count. */
    public double standardError() {
        return estimate * relativeError;
    }
}
