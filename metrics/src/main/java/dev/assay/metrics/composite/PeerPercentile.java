package dev.assay.metrics.composite;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;

/**
 * Where a project stands among its peers, to be shown beside a score and never mixed into it. Which end is good is told by the
 * metric's descriptor.
 */
public final class PeerPercentile {

    /** With fewer peers there is no percentile: 20, where the interval at the median is already 30 to 70 of 100. */
    public static final int FEWEST_PEERS = 20;

    private static final double Z95 = 1.959963984540054;

    private PeerPercentile() {}

    /**
     * Returns {@code (worse + equal / 2) / n}, from 0 to 1, 1 being best, with the limits of Wilson's interval at 95 % as
     * conventions. Undefined if the value is missing (NaN), for fewer than {@link #FEWEST_PEERS} peers, and for a metric that is
     * neutral or has a target: there is no best.
     *
     * @param metric what was measured, for its direction
     * @param peers the values of the others, not that of the project; NaN is missing
     */
    public static Measurement of(Metric metric, double value, double[] peers) {
        double[] present = Comparison.present(peers);
        Measurement.Draft draft = Measurement.of(CompositeMetrics.PEER_PERCENTILE)
                .n(present.length)
                .missing(peers.length - present.length)
                .convention("of", metric.id())
                .convention("direction", metric.direction())
                .convention("level", 0.95);
        boolean higher = metric.direction() == Direction.HIGHER_IS_BETTER;
        if (!higher && metric.direction() != Direction.LOWER_IS_BETTER) {
            return draft.undefined(Reason.OUT_OF_DOMAIN, "no best: " + metric.direction());
        }
        if (Double.isNaN(value)) {
            return draft.undefined(Reason.NO_DATA);
        }
        if (present.length < FEWEST_PEERS) {
            return draft.undefined(Reason.TOO_FEW, present.length + " of " + FEWEST_PEERS + " peers");
        }
        double rank = Comparison.rank(present, value);
        double part = higher ? rank : 1 - rank;
        return draft.convention("lower 95 %", wilson(part, present.length, -Z95))
                .convention("upper 95 %", wilson(part, present.length, Z95))
                .value(part);
    }

    private static double wilson(double part, int n, double z) {
        double square = z * z / n;
        double width = z * Math.sqrt(part * (1 - part) / n + square / (4 * n));
        return Math.max(0, Math.min(1, (part + square / 2 + width) / (1 + square)));
    }
}
