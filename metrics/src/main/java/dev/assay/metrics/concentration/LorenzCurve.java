package dev.assay.metrics.concentration;

import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import java.util.Objects;
import java.util.Optional;

/**
 * Which share the smallest entities have together: N + 1 points from (0, 0) to (1, 1), convex, below the diagonal. Or
 * undefined, with a reason. Immutable and thread-safe.
 */
public final class LorenzCurve {

    private final Optional<Reason> reason;
    private final double[] shares;

    LorenzCurve(Distribution distribution) {
        reason = distribution.withoutShares();
        shares = reason.isPresent() ? new double[0] : distribution.cumulativeShares();
    }

    /** Returns what it is. */
    public Metric metric() {
        return ConcentrationMetrics.LORENZ_CURVE;
    }

    /** Tells whether there is a curve. */
    public boolean isDefined() {
        return reason.isEmpty();
    }

    /** Returns why there is no curve; empty if there is one. */
    public Optional<Reason> reason() {
        return reason;
    }

    /** Returns how many points there are; one more than entities, or 0 if it is undefined. */
    public int size() {
        return shares.length;
    }

    /**
     * Returns which part of all entities the smallest are.
     *
     * @throws IndexOutOfBoundsException if the point is not in 0 to {@link #size} - 1
     */
    public double population(int point) {
        return (double) Objects.checkIndex(point, shares.length) / (shares.length - 1);
    }

    /**
     * Returns which share the smallest have.
     *
     * @throws IndexOutOfBoundsException if the point is not in 0 to {@link #size} - 1
     */
    public double share(int point) {
        return shares[Objects.checkIndex(point, shares.length)];
    }

    /** Returns the shares of all points, a copy. */
    public double[] shares() {
        return shares.clone();
    }

    /**
     * Returns which share a part of the entities has, the smallest first, on the straight line between points.
     *
     * @throws IllegalArgumentException if the part is not in [0, 1]
     * @throws IllegalStateException if the curve is undefined
     */
    public double at(double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("part: not in [0, 1]: " + part);
        }
        if (!isDefined()) {
            throw new IllegalStateException("no curve: " + reason.orElseThrow());
        }
        double place = part * (shares.length - 1);
        int point = Math.min((int) place, shares.length - 2);
        return shares[point] + (place - point) * (shares[point + 1] - shares[point]);
    }
}
