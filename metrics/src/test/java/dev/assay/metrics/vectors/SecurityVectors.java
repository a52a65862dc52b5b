package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.security.AdminRisk;
import dev.assay.metrics.security.Audit;
import dev.assay.metrics.security.Audits;
import dev.assay.metrics.security.Bounties;
import dev.assay.metrics.security.DeployedContract;
import dev.assay.metrics.security.Disclosure;
import dev.assay.metrics.security.Finding;
import dev.assay.metrics.security.Fixes;
import dev.assay.metrics.security.Incident;
import dev.assay.metrics.security.Incidents;
import dev.assay.metrics.security.Loss;
import dev.assay.metrics.security.Scorecard;
import dev.assay.metrics.security.Severity;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The metrics of security. Days count from 1970 where a case has no dates. */
final class SecurityVectors {

    private static final Window EVER = new Window(day(0), day(100_000));

    private SecurityVectors() {}

    static void addTo(Evaluators to) {
        addScorecard(to);
        to.add("security.audit_coverage", each -> Audits.coverage(contracts(each)));
        to.add("security.verified_share", each -> Audits.verifiedShare(contracts(each)));
        to.add("security.audit_recency", each -> Audits.recency(audits(each), day(Inputs.number(each, "day", "asOf"))));
        to.add("security.independent_auditors", each -> Audits.independentAuditors(audits(each)));
        to.add("security.findings_resolved", each -> Audits.findingsResolved(findings(each)));
        to.add("security.bounty_max", SecurityVectors::greatestBounty);
        to.add(
                "security.bounty_ratio",
                each -> Bounties.ratio(
                        Inputs.number(each, "maxBounty", "bountyMax", "bounty"),
                        Inputs.number(each, "valueAtRisk", "tvl")));
        to.add("security.bounty_response", SecurityVectors::bountyResponse);
        to.add("security.time_to_fix", each -> {
            List<Fixes.Weakness> weaknesses = new ArrayList<>();
            Instant asOf = day(50_000);
            for (double days : Inputs.numbers(each, "durations", "events", "fixedAfterDays")) {
                weaknesses.add(new Fixes.Weakness(day(0), day(days)));
            }
            for (double days : Inputs.numbers(each, "censored", "openForDays")) {
                weaknesses.add(new Fixes.Weakness(asOf.minusSeconds((long) (days * 86_400)), null));
            }
            return Fixes.timeToFix(weaknesses, asOf, Inputs.number(0.5, each, "quantile"));
        });
        to.add("security.incidents", each -> Incidents.count(incidents(each), EVER));
        to.add("security.loss_ratio", SecurityVectors::lossRatio);
        to.add(
                "security.time_since_incident",
                each -> Incidents.timeSince(
                        incidents(each), new Window(day(0), day(Inputs.number(each, "ageDays", "day", "asOf")))));
        to.add("security.mttr", each -> Incidents.meanTimeToRecovery(incidents(each), EVER));
        to.add("security.admin_risk", SecurityVectors::adminRisk);
        to.add(
                "security.test_coverage",
                each -> Audits.testCoverage(
                        Inputs.count(each, "covered"), Inputs.count(each, "total", "coverable"), "lines"));
        to.add("security.disclosure_policy", each -> {
            JsonNode present = Inputs.find(each, "present", "policy");
            return Disclosure.policy(present.isMissingNode() ? null : present.asBoolean());
        });
    }

    private static void addScorecard(Evaluators to) {
        to.add("security.scorecard.aggregate", each -> {
            List<Scorecard.Check> checks = new ArrayList<>();
            for (JsonNode check : each.inputs().get("checks")) {
                Severity risk =
                        Inputs.constant(Severity.class, check.get("risk").asText());
                JsonNode score = check.path("score");
                checks.add(
                        score.isNumber()
                                ? Scorecard.Check.of(risk, score.asInt())
                                : Scorecard.Check.inconclusive(risk));
            }
            return Scorecard.aggregate(checks);
        });
        to.add(
                "security.scorecard.proportional",
                each -> Scorecard.proportional(Inputs.count(each, "success"), Inputs.count(each, "total")));
        to.add("security.scorecard.proportional_weighted", each -> {
            List<Scorecard.Group> groups = new ArrayList<>();
            for (JsonNode group : each.inputs().get("groups")) {
                groups.add(new Scorecard.Group(
                        group.get("success").asLong(),
                        group.get("total").asLong(),
                        group.get("weight").asLong()));
            }
            return Scorecard.proportionalWeighted(groups);
        });
    }

    private static List<DeployedContract> contracts(VectorCase vector) {
        List<DeployedContract> contracts = new ArrayList<>();
        for (JsonNode each : vector.inputs().get("contracts")) {
            contracts.add(new DeployedContract(
                    each.path("id").asText("c" + contracts.size()),
                    first(each, "value", "tvl", "valueUsd"),
                    each.path("audited").asBoolean(),
                    each.path("verified").asBoolean()));
        }
        return contracts;
    }

    private static List<Audit> audits(VectorCase vector) {
        List<Audit> audits = new ArrayList<>();
        for (JsonNode each : vector.inputs().get("audits")) {
            audits.add(new Audit(
                    each.path("auditor").asText(),
                    day(each.path("day").asDouble()),
                    each.path("inProduction").asBoolean(true)));
        }
        return audits;
    }

    private static List<Finding> findings(VectorCase vector) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode each : vector.inputs().get("findings")) {
            String severity = each.path("severity").asText(each.path("risk").asText());
            findings.add(new Finding(
                    Inputs.constant(Severity.class, severity),
                    each.path("fixed").asBoolean()));
        }
        return findings;
    }

    private static Measurement greatestBounty(VectorCase vector) {
        List<Double> rewards = new ArrayList<>();
        for (double each : Inputs.numbers(vector, "bounties", "values", "rewards")) {
            rewards.add(each);
        }
        return Bounties.greatest(rewards);
    }

    private static Measurement bountyResponse(VectorCase vector) {
        List<Bounties.Report> reports = new ArrayList<>();
        for (double days : Inputs.numbers(vector, "triagedAfterDays", "events", "durations")) {
            reports.add(new Bounties.Report(day(0), day(days)));
        }
        Instant asOf = day(50_000);
        for (double days : Inputs.numbers(vector, "openForDays", "censored")) {
            reports.add(new Bounties.Report(asOf.minus(Duration.ofSeconds((long) (days * 86_400))), null));
        }
        return Bounties.response(reports, asOf);
    }

    private static List<Incident> incidents(VectorCase vector) {
        List<Incident> incidents = new ArrayList<>();
        for (JsonNode each : vector.inputs().path("incidents")) {
            Instant started = day(each.path("day").asDouble());
            Incident incident = Incident.of(started, first(each, "loss", "lossUsd"));
            if (each.has("recovered")) {
                incident = incident.withRecovered(each.get("recovered").asDouble());
            }
            double before = first(each, "tvlBefore", "tvl");
            if (before > 0 || each.has("tvlBefore")) {
                incident = incident.withTvlBefore(before);
            }
            if (each.has("hours")) {
                incident = incident.withEnd(
                        started.plusSeconds((long) (each.get("hours").asDouble() * 3_600)));
            }
            incidents.add(incident);
        }
        return incidents;
    }

    private static Measurement lossRatio(VectorCase vector) {
        Loss loss = vector.flag("net", false) ? Loss.NET : Loss.GROSS;
        double mean = Inputs.number(vector, "meanTvl", "meanTVL");
        return Double.isNaN(mean)
                ? Incidents.lossRatio(incidents(vector), EVER, loss)
                : Incidents.lossOverMeanTvl(incidents(vector), EVER, mean, loss);
    }

    private static Measurement adminRisk(VectorCase vector) {
        AdminRisk risk = AdminRisk.unknown();
        JsonNode inputs = vector.inputs();
        if (inputs.hasNonNull("upgradeable")) {
            risk = risk.withUpgradeable(inputs.get("upgradeable").asBoolean());
        }
        if (inputs.hasNonNull("pausable")) {
            risk = risk.withPausable(inputs.get("pausable").asBoolean());
        }
        if (inputs.hasNonNull("timelockHours")) {
            risk = risk.withTimelock(
                    Duration.ofSeconds((long) (inputs.get("timelockHours").asDouble() * 3_600)));
        }
        if (inputs.hasNonNull("multisig")) {
            risk = risk.withMultisig(
                    inputs.get("multisig").get(0).asInt(),
                    inputs.get("multisig").get(1).asInt());
        }
        return risk.measure();
    }

    private static double first(JsonNode node, String... names) {
        for (String name : names) {
            if (node.hasNonNull(name)) {
                return node.get(name).asDouble();
            }
        }
        return 0;
    }

    private static Instant day(double day) {
        return Instant.EPOCH.plusMillis(Math.round(day * 86_400_000));
    }
}
