package dev.assay.metrics.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Family;
import dev.assay.metrics.adoption.AdoptionMetrics;
import dev.assay.metrics.adoption.NftMetrics;
import dev.assay.metrics.adoption.UserMetrics;
import dev.assay.metrics.catalogue.Catalogue;
import dev.assay.metrics.community.CommunityMetrics;
import dev.assay.metrics.composite.CompositeMetrics;
import dev.assay.metrics.development.DevelopmentMetrics;
import dev.assay.metrics.governance.GovernanceMetrics;
import dev.assay.metrics.onchain.OnchainMetrics;
import dev.assay.metrics.risk.RelativeMetrics;
import dev.assay.metrics.risk.RiskMetrics;
import dev.assay.metrics.security.SecurityMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            classes = {
                AdoptionMetrics.class,
                NftMetrics.class,
                UserMetrics.class,
                OnchainMetrics.class,
                CommunityMetrics.class,
                CompositeMetrics.class,
                DevelopmentMetrics.class,
                GovernanceMetrics.class,
                RelativeMetrics.class,
                RiskMetrics.class,
                SecurityMetrics.class
            })
    void findEachConstantInItsList(Class<?> metrics) throws ReflectiveOperationException {
        List<Object> constants = new ArrayList<>();
        for (var field : metrics.getFields()) {
            constants.add(field.get(null));
        }

        assertThat(new ArrayList<Object>((List<?>) metrics.getMethod("all").invoke(null)))
                .containsExactlyInAnyOrderElementsOf(constants);
    }
}
