package dev.assay.metrics.concentration;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least Nakamoto coefficient of several subsystems, with those that have it.
 *
 * @param measurement the least coefficient; undefined with {@code UNDEFINED_INPUT} if no subsystem has one, with {@code
 *     EMPTY} if there is no subsystem. Its conventions name the binding and the undefined subsystems
 * @param binding the subsystems that have the least coefficient, in the order given; more than one if they tie
 * @param undefined the subsystems without a coefficient, in the order given
 * @param bySubsystem the coefficient of each, in the order given
 */
public record MinimumNakamoto(
        Measurement measurement, List<String> binding, List<String> undefined, Map<String, Measurement> bySubsystem) {

    /** Copies the collections. */
    public MinimumNakamoto {
        binding = List.copyOf(binding);
        undefined = List.copyOf(undefined);
        bySubsystem = Collections.unmodifiableMap(new LinkedHashMap<>(bySubsystem));
    }

    static MinimumNakamoto of(Collection<Subsystem> subsystems) {
        Map<String, Measurement> coefficients = new LinkedHashMap<>();
        for (Subsystem each : subsystems) {
            Measurement coefficient = Concentration.nakamoto(each.distribution(), each.threshold());
            if (coefficients.put(each.name(), coefficient) != null) {
                throw new IllegalArgumentException("subsystems: twice " + each.name());
            }
        }
        return of(coefficients);
    }

    /** Returns the least of coefficients that were measured before, by the name of the subsystem. */
    public static MinimumNakamoto of(Map<String, Measurement> coefficients) {
        double least = Double.POSITIVE_INFINITY;
        List<String> binding = new ArrayList<>();
        List<String> undefined = new ArrayList<>();
        for (Map.Entry<String, Measurement> each : coefficients.entrySet()) {
            if (!each.getValue().isDefined()) {
                undefined.add(each.getKey());
                continue;
            }
            double coefficient = each.getValue().value();
            if (coefficient < least) {
                least = coefficient;
                binding.clear();
            }
            if (coefficient == least) {
                binding.add(each.getKey());
            }
        }
        return new MinimumNakamoto(measured(coefficients, least, binding, undefined), binding, undefined, coefficients);
    }

    private static Measurement measured(
            Map<String, Measurement> coefficients, double least, List<String> binding, List<String> undefined) {
        Measurement.Draft draft = Measurement.of(ConcentrationMetrics.MINIMUM_NAKAMOTO)
                .n(coefficients.size() - undefined.size())
                .missing(undefined.size())
                .convention("subsystems", String.join(", ", coefficients.keySet()));
        if (!undefined.isEmpty()) {
            draft.convention("undefined", String.join(", ", undefined));
        }
        if (binding.isEmpty()) {
            return draft.undefined(coefficients.isEmpty() ? Reason.EMPTY : Reason.UNDEFINED_INPUT);
        }
        return draft.convention("binding", String.join(", ", binding)).value(least);
    }
}
