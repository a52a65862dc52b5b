package dev.assay.metrics.concentration;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the measurements of a distribution have in common. */
final class Measured {

    private Measured() {}

    static Measurement.Draft draft(Metric metric, Distribution distribution) {
        return Measurement.of(metric)
                .n(distribution.size())
                .missing(distribution.missing())
                .population(distribution.population().orElse(null));
    }

    static Measurement value(Metric metric, Distribution distribution, ToDoubleFunction<Distribution> formula) {
        return value(draft(metric, distribution), distribution, formula);
    }

    /** Ends a draft with what a formula gives where there are shares. */
    static Measurement value(
            Measurement.Draft draft, Distribution distribution, ToDoubleFunction<Distribution> formula) {
        Optional<Reason> reason = distribution.withoutShares();
        return reason.isPresent() ? draft.undefined(reason.get()) : draft.value(formula.applyAsDouble(distribution));
    }
}
