package dev.assay.metrics.concentration;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.util.Optional;

/** How concentrated a distribution is. */
public final class Concentration {

    private Concentration() {}

    /** Returns how many of the largest hold more than half; see {@link #nakamoto(Distribution, Threshold)}. */
    public static Measurement nakamoto(Distribution distribution) {
        return nakamoto(distribution, Threshold.MAJORITY);
    }

    /**
     * Returns the Nakamoto coefficient: the smallest k such that the k largest together reach the threshold. In [1, N];
     * higher is better. Exact; ties make no difference.
     *
     * <p>Source: Srinivasan and Lee (2017), "Quantifying Decentralization".
     */
    public static Measurement nakamoto(Distribution distribution, Threshold threshold) {
        return reaching(ConcentrationMetrics.NAKAMOTO_COEFFICIENT, distribution, threshold);
    }

    private static Measurement reaching(Metric metric, Distribution distribution, Threshold threshold) {
        Measurement.Draft draft = draft(metric, distribution)
                .convention("threshold", threshold.shareText())
                .convention("comparison", threshold.comparison());
        Optional<Reason> reason = distribution.withoutShares();
        return reason.isPresent() ? draft.undefined(reason.get()) : draft.value(distribution.reaching(threshold));
    }

    private static Measurement.Draft draft(Metric metric, Distribution distribution) {
        return Measurement.of(metric)
                .n(distribution.size())
                .missing(distribution.missing())
                .population(distribution.population().orElse(null));
    }
}
