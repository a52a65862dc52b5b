package dev.assay.metrics.risk;

/**
 * A fall below a peak: from the peak until it was reached again, or until the end. Positions are those of values, as prices
 * are counted: the return at position i leads from value i to value i + 1.
 *
 * @param peak the position of the peak, the last one before the fall
 * @param bottom the position of the lowest value
 * @param end the position of the value that reached the peak again, or of the last one
 * @param depth how far the lowest value is below the peak, as a fraction: below 0, down to -1
 * @param periods the time from the peak to the end, in periods: by timestamps where there are any, else by positions
 * @param open whether the peak was not reached again
 */
public record Drawdown(int peak, int bottom, int end, double depth, double periods, boolean open) {}
