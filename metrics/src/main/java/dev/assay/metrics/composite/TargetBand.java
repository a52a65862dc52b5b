package dev.assay.metrics.composite;

/**
 * Inside which values an indicator is best, and beyond which it is worth nothing: for what can be too low and too high, such as
 * inflation or the float ratio.
 *
 * @param lowest from which value on down the score is 0
 * @param lower where the band begins
 * @param upper where it ends
 * @param highest from which value on up the score is 0
 */
public record TargetBand(double lowest, double lower, double upper, double highest) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless all are finite and lowest &lt; lower &lt;= upper &lt; highest
     */
    public TargetBand {
        boolean ordered = lowest < lower && lower <= upper && upper < highest;
        if (!ordered || Double.isInfinite(lowest) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException("band: not lowest < lower <= upper < highest, all finite: " + lowest
                    + ", " + lower + ", " + upper + ", " + highest);
        }
    }

    double part(double value) {
        if (value < lower) {
            return Math.max(0, (value - lowest) / (lower - lowest));
        }
        return value <= upper ? 1 : Math.max(0, (highest - value) / (highest - upper));
    }
}
