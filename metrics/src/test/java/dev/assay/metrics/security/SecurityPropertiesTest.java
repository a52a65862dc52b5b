package dev.assay.metrics.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds for every project. */
class SecurityPropertiesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window YEAR = new Window(START, START.plus(Duration.ofDays(365)));

    @Property
    void coverageIsAPartThatGrowsByAudits(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1e12) Double> values) {
        List<DeployedContract> contracts = new ArrayList<>();
        for (double value : values) {
            contracts.add(DeployedContract.of("c" + contracts.size(), value));
        }
        double before = 0;
        for (int i = 0; i < contracts.size(); i++) {
            contracts.set(i, contracts.get(i).audited());
            double coverage = Audits.coverage(contracts).orElse(1);
            assertThat(coverage).isBetween(before - 1e-12, 1.0);
            before = coverage;
        }
        assertThat(before).isCloseTo(1, within(1e-12));
    }

    @Property
    void coverageIsTheSameInAnyCurrencyAndWhenAllAreThereTwice(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 1, max = 1e9) Double> values,
            @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(9) double rate) {
        List<DeployedContract> once = new ArrayList<>();
        List<DeployedContract> other = new ArrayList<>();
        for (double value : values) {
            boolean audited = once.size() % 3 == 0;
            once.add(new DeployedContract("c", value, audited, false));
            other.add(new DeployedContract("c", value * rate, audited, false));
            other.add(new DeployedContract("d", value * rate, audited, false));
        }

        assertThat(Audits.coverage(other).value())
                .isCloseTo(Audits.coverage(once).value(), within(1e-12));
    }

    @Provide
    Arbitrary<List<Incident>> incidents() {
        Arbitrary<Double> parts = Arbitraries.doubles().between(0, 1).ofScale(15);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.doubles().between(1, 1e9),
                        parts,
                        parts)
                .as((day, tvl, lost, back) -> Incident.of(START.plus(Duration.ofDays(day)), tvl * lost)
                        .withTvlBefore(tvl)
                        .withRecovered(tvl * lost * back))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void netLossesAreNotMoreThanGrossOnes(@ForAll("incidents") List<Incident> incidents) {
        double gross = Incidents.lossRatio(incidents, YEAR, Loss.GROSS).value();

        assertThat(Incidents.lossRatio(incidents, YEAR, Loss.NET).value()).isBetween(0.0, gross);
        assertThat(gross).as("no more than all of it each time").isBetween(0.0, incidents.size() + 1e-9);
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Combinators.combine(Arbitraries.of(Severity.values()), Arbitraries.of(true, false))
                .as(Finding::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void fixingRaisesWhatIsResolved(@ForAll("findings") List<Finding> findings) {
        double before = Audits.findingsResolved(findings).value();
        List<Finding> fixed = new ArrayList<>(findings);
        fixed.set(0, new Finding(fixed.get(0).severity(), true));

        assertThat(Audits.findingsResolved(fixed).value()).isBetween(before, 1.0);
    }
}
