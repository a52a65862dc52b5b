package dev.assay.metrics.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.security.AdminRisk.Fact;
import dev.assay.metrics.security.Bounties.Report;
import dev.assay.metrics.security.Fixes.Weakness;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Window YEAR = new Window(START, day(365));

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    @Test
    void weighsContractsByWhatTheyHold() {
        List<DeployedContract> contracts = List.of(
                DeployedContract.of("vault", 80e6).audited().verified(),
                DeployedContract.of("router", 15e6).verified(),
                DeployedContract.of("toy", 5e6));

        assertThat(Audits.coverage(contracts).value()).isEqualTo(0.8);
        assertThat(Audits.verifiedShare(contracts).value()).isEqualTo(0.95);
        assertThat(Audits.coverage(contracts).conventions()).containsEntry("contracts counted", 1L);
        assertThat(Audits.coverage(List.of()).reason()).contains(Reason.EMPTY);
        assertThat(Audits.coverage(List.of(DeployedContract.of("empty", 0))).reason())
                .contains(Reason.ZERO_TOTAL);
        assertThatThrownBy(() -> DeployedContract.of("a", -1)).hasMessageContaining("valueUsd");
        assertThatThrownBy(() -> DeployedContract.of("a", Double.POSITIVE_INFINITY))
                .hasMessageContaining("valueUsd");
    }

    @Test
    void countsAuditsOfTheCodeInProductionOnly() {
        List<Audit> audits = List.of(
                new Audit("Alpha", day(0), true), new Audit("Alpha", day(10), true), new Audit("Beta", day(90), false));

        assertThat(Audits.recency(audits, day(100)).value()).isEqualTo(90);
        assertThat(Audits.independentAuditors(audits).value()).isEqualTo(1);
        assertThat(Audits.recency(audits.subList(2, 3), day(100)).reason()).contains(Reason.NO_DATA);
        assertThatThrownBy(() -> Audits.recency(audits, day(50))).hasMessageContaining("audits");
    }

    @Test
    void doesNotTakeNoFindingsForPerfection() {
        assertThat(Audits.findingsResolved(List.of()).reason()).contains(Reason.EMPTY);
        assertThat(Audits.findingsResolved(
                                List.of(new Finding(Severity.CRITICAL, false), new Finding(Severity.LOW, true)))
                        .value())
                .isEqualTo(0.2);
    }

    @Test
    void measuresTestsAndPolicies() {
        assertThat(Audits.testCoverage(80, 100, "branches").value()).isEqualTo(0.8);
        assertThat(Audits.testCoverage(0, 0, "branches").reason()).contains(Reason.EMPTY);
        assertThatThrownBy(() -> Audits.testCoverage(3, 2, "lines")).hasMessageContaining("covered");
        assertThatThrownBy(() -> Audits.testCoverage(-1, 2, "lines")).hasMessageContaining("covered");
        assertThat(Disclosure.policy(null).reason()).contains(Reason.NO_DATA);
        assertThat(Disclosure.policy(true).value()).isEqualTo(1);
        assertThat(Disclosure.policy(false).value()).isZero();
    }

    @Test
    void dividesALossByWhatWasThereJustBefore() {
        Incident drained = Incident.of(day(3), 100e6).withTvlBefore(100e6).withRecovered(40e6);

        assertThat(Incidents.lossRatio(List.of(drained), YEAR, Loss.GROSS).value())
                .isEqualTo(1);
        assertThat(Incidents.lossRatio(List.of(drained), YEAR, Loss.NET).value())
                .isCloseTo(0.6, within(1e-15));
        double mean = 100e6 * 2 / 365;
        assertThat(Incidents.lossOverMeanTvl(List.of(drained), YEAR, mean, Loss.GROSS)
                        .value())
                .as("the variant")
                .isCloseTo(182.5, within(1e-9));
    }

    @Test
    void addsLossesAndSaysWhatCannotBe() {
        List<Incident> two = List.of(
                Incident.of(day(1), 10).withTvlBefore(100),
                Incident.of(day(9), 30).withTvlBefore(20));

        Measurement ratio = Incidents.lossRatio(two, YEAR, Loss.GROSS);

        assertThat(ratio.value()).isEqualTo(1.6);
        assertThat(ratio.flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(Incidents.lossRatio(List.of(), YEAR, Loss.GROSS).value()).isZero();
        assertThat(Incidents.lossRatio(List.of(Incident.of(day(1), 1)), YEAR, Loss.GROSS)
                        .reason())
                .contains(Reason.NO_DATA);
        assertThat(Incidents.lossRatio(List.of(Incident.of(day(1), 1).withTvlBefore(0)), YEAR, Loss.GROSS)
                        .reason())
                .contains(Reason.ZERO_DENOMINATOR);
        assertThat(Incidents.lossOverMeanTvl(two, YEAR, 0, Loss.NET).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Incidents.lossOverMeanTvl(two, YEAR, -1, Loss.NET))
                .hasMessageContaining("meanTvlUsd");
        assertThatThrownBy(() -> Incidents.lossOverMeanTvl(two, YEAR, Double.POSITIVE_INFINITY, Loss.NET))
                .hasMessageContaining("meanTvlUsd");
    }

    @Test
    void countsTheAgeOfAProjectWithoutIncidentsAsCensored() {
        Measurement never = Incidents.timeSince(List.of(), YEAR);

        assertThat(never.value()).isEqualTo(365);
        assertThat(never.flags()).containsExactly(Flag.CENSORED);
        assertThat(Incidents.timeSince(List.of(Incident.of(day(300), 1), Incident.of(day(400), 1)), YEAR)
                        .value())
                .isEqualTo(65);
        assertThat(Incidents.count(List.of(Incident.of(day(300), 1), Incident.of(day(400), 1)), YEAR)
                        .value())
                .isEqualTo(1);
    }

    @Test
    void averagesIncidentsThatHaveEnded() {
        Incident ended = Incident.of(day(1), 1).withEnd(day(2));
        Incident open = Incident.of(day(5), 1);

        Measurement both = Incidents.meanTimeToRecovery(List.of(ended, open), YEAR);

        assertThat(both.value()).isEqualTo(24);
        assertThat(both.missing()).isEqualTo(1);
        assertThat(both.flags()).containsExactly(Flag.CENSORED);
        assertThat(Incidents.meanTimeToRecovery(List.of(open), YEAR).reason()).contains(Reason.EMPTY);
        assertThat(ended.ended()).contains(day(2));
        assertThat(open.recoveredUsd()).isZero();
        assertThatThrownBy(() -> open.withEnd(day(4))).hasMessageContaining("end");
        assertThatThrownBy(() -> open.withRecovered(2)).hasMessageContaining("more than was lost");
        assertThatThrownBy(() -> Incident.of(day(1), Double.NaN)).hasMessageContaining("lossUsd");
        assertThatThrownBy(() -> Incident.of(day(1), Double.POSITIVE_INFINITY)).hasMessageContaining("lossUsd");
    }

    @Test
    void tellsUnknownFromAbsent() {
        AdminRisk risk = AdminRisk.unknown()
                .withUpgradeable(true)
                .withTimelock(Duration.ZERO)
                .withMultisig(2, 5);

        assertThat(risk.facts()).containsExactly(Fact.UPGRADEABLE, Fact.NO_TIMELOCK);
        assertThat(risk.unknownFacts()).containsExactly(Fact.PAUSABLE);
        assertThat(risk.measure().value()).isEqualTo(2);
        assertThat(risk.measure().n()).isEqualTo(3);
        assertThat(risk.measure().missing()).isEqualTo(1);
        assertThat(risk.withTimelock(Duration.ofMinutes(1)).withMultisig(1, 9).facts())
                .containsExactly(Fact.UPGRADEABLE, Fact.ONE_SIGNER);
        assertThat(risk.withTimelock(Duration.ofHours(47), Duration.ofHours(48))
                        .withMultisig(2, 5, 3)
                        .facts())
                .as("what the caller counts as a timelock and as shared")
                .containsExactly(Fact.UPGRADEABLE, Fact.NO_TIMELOCK, Fact.ONE_SIGNER);
        assertThat(risk).hasToString("AdminRisk[UPGRADEABLE, NO_TIMELOCK], unknown [PAUSABLE]");
        assertThat(risk.withPausable(false).unknownFacts()).isEmpty();
        assertThat(AdminRisk.unknown().measure().reason()).contains(Reason.NO_DATA);
        assertThatThrownBy(() -> risk.withTimelock(Duration.ofHours(-1))).hasMessageContaining("timelock");
        assertThatThrownBy(() -> risk.withMultisig(0, 1)).hasMessageContaining("needed");
        assertThatThrownBy(() -> risk.withMultisig(2, 1)).hasMessageContaining("needed");
    }

    @Test
    void comparesBountiesWithWhatTheyProtect() {
        assertThat(Bounties.greatest(List.of(5_000.0, 100_000.0)).value()).isEqualTo(100_000);
        assertThat(Bounties.greatest(List.of()).reason()).contains(Reason.EMPTY);
        assertThat(Bounties.ratio(1e6, 1e8).value()).isEqualTo(0.01);
        assertThat(Bounties.ratio(1e6, 0).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Bounties.greatest(List.of(-1.0))).hasMessageContaining("rewardsUsd");
        assertThatThrownBy(() -> Bounties.greatest(List.of(Double.POSITIVE_INFINITY)))
                .hasMessageContaining("rewardsUsd");
        assertThatThrownBy(() -> Bounties.ratio(-1, 1)).hasMessageContaining("greatestUsd");
        assertThatThrownBy(() -> Bounties.ratio(Double.POSITIVE_INFINITY, 1)).hasMessageContaining("greatestUsd");
        assertThatThrownBy(() -> Bounties.ratio(1, -1)).hasMessageContaining("valueAtRiskUsd");
        assertThatThrownBy(() -> Bounties.ratio(1, Double.POSITIVE_INFINITY)).hasMessageContaining("valueAtRiskUsd");
    }

    @Test
    void countsReportsThatWaitAsCensored() {
        List<Report> reports = List.of(
                new Report(day(0), day(2)),
                new Report(day(0), day(4)),
                new Report(day(0), null),
                new Report(day(9), day(11)),
                new Report(day(20), null));

        Measurement response = Bounties.response(reports, day(10));

        assertThat(response.n()).isEqualTo(4);
        assertThat(response.value()).isEqualTo(4);
        assertThat(response.flags()).containsExactly(Flag.CENSORED);
        assertThatThrownBy(() -> new Report(day(1), day(0))).hasMessageContaining("triaged");
    }

    @Test
    void isNotMadeFastByWhatIsNeverFixed() {
        List<Weakness> weaknesses = List.of(
                new Weakness(day(0), day(1)),
                new Weakness(day(0), day(3)),
                new Weakness(day(0), null),
                new Weakness(day(0), day(400)),
                new Weakness(day(399), null));

        Measurement median = Fixes.timeToFix(weaknesses, day(365), 0.5);

        assertThat(median.value())
                .as("the median of what was fixed by then is 1")
                .isEqualTo(3);
        assertThat(median.n()).isEqualTo(4);
        assertThat(median.conventions()).containsEntry("ended", 2L).containsEntry("as of", day(365).toString());
        assertThat(Fixes.timeToFix(weaknesses.subList(2, 4), day(365), 0.5).reason())
                .contains(Reason.CENSORED);
        assertThat(Fixes.timeToFix(List.of(), day(365), 0.5).reason()).contains(Reason.EMPTY);
        assertThatThrownBy(() -> new Weakness(day(1), day(0))).hasMessageContaining("fixed");
    }
}
