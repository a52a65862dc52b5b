package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import java.util.Objects;

/**
 * Sets one value between fixed bounds. The score of a project does not move because others moved, as it does with
 * {@link Comparison}. A missing value is NaN and gives undefined, {@link Reason#NO_DATA}.
 */
public final class Scaling {

    private Scaling() {}

    /**
     * Clamps a value to its bounds and shifts it: {@code clamp(v, L, U) - L}, or {@code U - clamp(v, L, U)} where less is
     * better. From 0 to U - L; 0 if the bounds are equal.
     */
    public static Measurement bounds(double value, Bounds bounds) {
        Objects.requireNonNull(bounds, "bounds");
        Measurement.Draft draft = draft(CompositeMetrics.BOUNDS, bounds);
        return Double.isNaN(value) ? none(draft) : draft.n(1).value(bounds.shift(value));
    }

    /** Returns {@code ln(1 + v)}; undefined for a negative value, where the peer answers NaN. */
    public static Measurement log1p(double value) {
        Measurement.Draft draft = Measurement.of(CompositeMetrics.LOG1P);
        if (Double.isNaN(value)) {
            return none(draft);
        }
        return value < 0
                ? draft.undefined(Reason.NEGATIVE_INPUT, "" + value)
                : draft.n(1).value(Math.log1p(value));
    }

    /**
     * Returns {@code ln(1 + v) / ln(1 + U - L)} of a value that was bounded before; undefined for a negative value.
     *
     * @throws IllegalArgumentException if the bounds are equal
     */
    public static Measurement log1p(double value, Bounds bounds) {
        Objects.requireNonNull(bounds, "bounds").requireWidth();
        Measurement.Draft draft = draft(CompositeMetrics.LOG1P, bounds);
        if (Double.isNaN(value)) {
            return none(draft);
        }
        return value < 0
                ? draft.undefined(Reason.NEGATIVE_INPUT, "" + value)
                : draft.n(1).value(Math.log1p(value) / Math.log1p(bounds.width()));
    }

    /**
     * Bounds a value and returns it as a part of its bounds, from 0 to 1, 1 being good.
     *
     * @throws IllegalArgumentException if the bounds are equal; the peer divides by the logarithm of one
     */
    public static Measurement normalizedInput(double value, Bounds bounds, InputScale scale) {
        Objects.requireNonNull(bounds, "bounds").requireWidth();
        Measurement.Draft draft = draft(CompositeMetrics.NORMALIZED_INPUT, bounds)
                .convention("distribution", Objects.requireNonNull(scale, "scale"));
        return Double.isNaN(value) ? none(draft) : draft.n(1).value(part(value, bounds, scale));
    }

    static double part(double value, Bounds bounds, InputScale scale) {
        double shifted = bounds.shift(value);
        return scale == InputScale.LINEAR ? shifted / bounds.width() : Math.log1p(shifted) / Math.log1p(bounds.width());
    }

    /** Returns the score between goalposts on a scale of 100; see {@link #goalposts(double, Bounds, Transform, double)}. */
    public static Measurement goalposts(double value, Bounds posts, Transform transform) {
        return goalposts(value, posts, transform, 100);
    }

    /**
     * Returns {@code scale * clamp((f(v) - f(L)) / (f(U) - f(L)), 0, 1)}, mirrored where less is better. From 0 to the
     * scale; never falls where the value gets better.
     *
     * @param posts take them from a frozen set of peers, such as its 5th and 95th percentile
     * @throws IllegalArgumentException if the posts are equal or the transform is not defined for them, or the scale is
     *     not positive and finite
     */
    public static Measurement goalposts(double value, Bounds posts, Transform transform, double scale) {
        Objects.requireNonNull(posts, "posts").requireWidth();
        Objects.requireNonNull(transform, "transform");
        if (!transform.accepts(posts.lower()) || !transform.accepts(posts.upper())) {
            throw new IllegalArgumentException("posts: " + transform + " is not defined for " + posts);
        }
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale: not positive and finite: " + scale);
        }
        Measurement.Draft draft = draft(CompositeMetrics.GOALPOSTS, posts)
                .convention("transform", transform)
                .convention("scale", scale);
        if (Double.isNaN(value)) {
            return none(draft);
        }
        double bottom = transform.apply(posts.lower());
        double part = (transform.apply(posts.clamp(value)) - bottom) / (transform.apply(posts.upper()) - bottom);
        return draft.n(1).value(scale * (posts.mirrored() ? 1 - part : part));
    }

    /**
     * Returns 100 inside of a band, falling linearly to 0 at the outer values; for metrics whose direction is a target.
     *
     * @param value NaN if missing
     */
    public static Measurement band(double value, TargetBand band) {
        Measurement.Draft draft = Measurement.of(CompositeMetrics.TARGET_BAND)
                .convention("band", band.toString())
                .convention("scale", 100.0);
        return Double.isNaN(value) ? none(draft) : draft.n(1).value(100 * band.part(value));
    }

    private static Measurement.Draft draft(Metric metric, Bounds bounds) {
        return Measurement.of(metric)
                .convention("lower", bounds.lower())
                .convention("upper", bounds.upper())
                .convention("direction", bounds.direction());
    }

    private static Measurement none(Measurement.Draft draft) {
        return draft.missing(1).undefined(Reason.NO_DATA);
    }
}
