package dev.assay.metrics.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Family;
import dev.assay.metrics.catalogue.Catalogue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluatorsTest {

    /** Those that take a function or a source of random numbers, which no file can hold; signals take a strategy. */
    private static final Set<String> TAKE_MORE_THAN_DATA =
            Set.of("composite.monte_carlo_interval", "composite.probability_above", "composite.stress_delta");

    @Test
    void haveACalculatorForEachMetric() {
        Evaluators evaluators = Evaluators.all();

        assertThat(Catalogue.all())
                .filteredOn(metric -> metric.family() != Family.SIGNAL && !TAKE_MORE_THAN_DATA.contains(metric.id()))
                .allSatisfy(metric ->
                        assertThat(evaluators.of(metric.id())).as(metric.id()).isNotNull());
    }
}
