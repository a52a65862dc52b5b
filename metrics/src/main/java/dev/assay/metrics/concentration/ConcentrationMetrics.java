package dev.assay.metrics.concentration;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;

/** The metrics of this package. */
public final class ConcentrationMetrics {

    /** See {@link Concentration#nakamoto}. */
    public static final Metric NAKAMOTO_COEFFICIENT = new Metric(
            "decentralization.nakamoto_coefficient",
            "Nakamoto coefficient",
            Family.DECENTRALIZATION,
            Unit.COUNT,
            Direction.HIGHER_IS_BETTER,
            "smallest k with x(1) + ... + x(k) > S / 2, largest first",
            "Srinivasan and Lee 2017, Quantifying Decentralization");

    private ConcentrationMetrics() {}
}
