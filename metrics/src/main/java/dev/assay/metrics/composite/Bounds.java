package dev.assay.metrics.composite;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Metric;
import java.util.Objects;

/**
 * Between which values an indicator counts, and which end is good. Direction is said here, best by the metric's own
 * descriptor, and never by a negative weight: with those, a weighted mean leaves its scale.
 *
 * @param lower the least value that counts
 * @param upper the greatest value that counts
 * @param direction higher or lower is better
 */
public record Bounds(double lower, double upper, Direction direction) {

    /**
     * Checks the order; equal bounds are allowed where nothing is divided by their distance.
     *
     * @throws IllegalArgumentException if a bound is not finite, lower is above upper, or the direction is neither
     *     higher nor lower
     */
    public Bounds {
        Objects.requireNonNull(direction, "direction");
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException("bounds: not finite: " + lower + " to " + upper);
        }
        if (lower > upper) {
            throw new IllegalArgumentException("lower: above upper: " + lower + " > " + upper);
        }
        if (direction != Direction.HIGHER_IS_BETTER && direction != Direction.LOWER_IS_BETTER) {
            throw new IllegalArgumentException("direction: neither higher nor lower: " + direction);
        }
    }

    /** Returns bounds where more is better. */
    public static Bounds of(double lower, double upper) {
        return new Bounds(lower, upper, Direction.HIGHER_IS_BETTER);
    }

    /**
     * Returns bounds for the values of a metric, with the direction of its descriptor.
     *
     * @throws IllegalArgumentException if the metric has neither direction; a band has {@link TargetBand}
     */
    public static Bounds of(Metric metric, double lower, double upper) {
        return new Bounds(lower, upper, metric.direction());
    }

    /** Returns the same bounds where less is better. */
    public Bounds lowerIsBetter() {
        return new Bounds(lower, upper, Direction.LOWER_IS_BETTER);
    }

    /** Returns how far apart they are. */
    public double width() {
        return upper - lower;
    }

    boolean mirrored() {
        return direction == Direction.LOWER_IS_BETTER;
    }

    /** Returns the width for those who divide by it. */
    void requireWidth() {
        if (lower == upper) {
            throw new IllegalArgumentException("bounds: lower equals upper: " + lower);
        }
    }

    double clamp(double value) {
        return Math.min(upper, Math.max(lower, value));
    }

    /** Returns the distance to the worse end. */
    double shift(double value) {
        return mirrored() ? upper - clamp(value) : clamp(value) - lower;
    }
}
