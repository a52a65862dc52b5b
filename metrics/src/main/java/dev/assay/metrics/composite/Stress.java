package dev.assay.metrics.composite;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a metric, or a rating, would be if something happened: the largest holder sells, the busiest developer leaves, incentives
 * stop. A scenario is a function that changes the facts; the metric is computed by the same function before and after, so
 * nothing is estimated.
 *
 * <pre>{@code
 * Measurement delta = Stress.delta("the largest holder sells", holders, facts -> without(facts, 1), Concentration::gini);
 * }</pre>
 */
public final class Stress {

    private Stress() {}

    /**
     * Returns the metric under a scenario less the metric as it is, in the metric's unit; any number. With the two values, and what
     * the change is of the first, as conventions. Undefined if one of the two is.
     *
     * @param scenario its name, which the result quotes
     * @param facts what the metric is computed from
     * @param shock what the scenario makes of the facts; it must leave those it is given as they are
     * @param metric computes the metric
     * @throws IllegalArgumentException if the scenario has no name, or the function measures another metric under it
     */
    public static <T> Measurement delta(
            String scenario, T facts, UnaryOperator<T> shock, Function<? super T, Measurement> metric) {
        Objects.requireNonNull(shock, "shock");
        Objects.requireNonNull(metric, "metric");
        return delta(scenario, metric.apply(facts), metric.apply(shock.apply(facts)));
    }

    /**
     * Returns the same of two measurements.
     *
     * @throws IllegalArgumentException if the scenario has no name, or the measurements are of different metrics
     */
    public static Measurement delta(String scenario, Measurement calm, Measurement stressed) {
        if (scenario.isBlank()) {
            throw new IllegalArgumentException("scenario: blank");
        }
        if (!calm.metric().equals(stressed.metric())) {
            throw new IllegalArgumentException("stressed: " + stressed.metric().id() + " is not "
                    + calm.metric().id());
        }
        Measurement.Draft draft = Measurement.of(CompositeMetrics.STRESS_DELTA)
                .n(stressed.n())
                .missing(stressed.missing())
                .convention("scenario", scenario)
                .convention("of", calm.metric().id())
                .convention("direction", calm.direction());
        if (!calm.isDefined()) {
            return undefined(draft, "before", calm);
        }
        if (!stressed.isDefined()) {
            return undefined(draft, "under stress", stressed);
        }
        double delta = stressed.value() - calm.value();
        draft.convention("calm", calm.value()).convention("stressed", stressed.value());
        return calm.value() == 0
                ? draft.value(delta)
                : draft.convention("relative", delta / Math.abs(calm.value())).value(delta);
    }

    private static Measurement undefined(Measurement.Draft draft, String which, Measurement input) {
        return draft.undefined(
                Reason.UNDEFINED_INPUT, which + ": " + input.reason().orElseThrow());
    }
}
