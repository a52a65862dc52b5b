package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.development.AbsenceFactor;
import dev.assay.metrics.development.Backlog;
import dev.assay.metrics.development.Burstiness;
import dev.assay.metrics.development.Commits;
import dev.assay.metrics.development.Contribution;
import dev.assay.metrics.development.Contributions;
import dev.assay.metrics.development.DeveloperCategories;
import dev.assay.metrics.development.DeveloperCategories.Category;
import dev.assay.metrics.development.DeveloperCategories.Ties;
import dev.assay.metrics.development.DeveloperClass;
import dev.assay.metrics.development.Developers;
import dev.assay.metrics.development.Momentum;
import dev.assay.metrics.development.MomentumOptions.Basis;
import dev.assay.metrics.development.Per;
import dev.assay.metrics.development.Releases;
import dev.assay.metrics.development.Responsiveness;
import dev.assay.metrics.development.Responsiveness.Rejected;
import dev.assay.metrics.development.Retention;
import dev.assay.metrics.development.Tenure;
import dev.assay.metrics.development.TruckFactor;
import dev.assay.metrics.development.WorkItem;
import dev.assay.metrics.development.WorkItemMetrics;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of development. Days count from 1970. */
final class DevelopmentVectors {

    private static final Window EVER = new Window(day(0), day(100_000));

    private DevelopmentVectors() {}

    static void addTo(Evaluators to) {
        addPeople(to);
        addFactors(to);
        addTimes(to);
        addItems(to);
        addCode(to);
    }

    private static void addPeople(Evaluators to) {
        to.add("development.active_developers", each -> Developers.active(contributions(each), EVER));
        to.add("development.electric_capital_class", each -> {
            int days = (int) Inputs.count(each, "activeDaysInMonth", "activeDays");
            double contributions = Inputs.number(Math.max(2, days), each, "contributionsIn84Days", "contributions");
            return DeveloperClass.of(days, (long) contributions);
        });
        to.add(
                "development.developer_tenure",
                each -> Tenure.after(Duration.ofDays(Inputs.count(each, "days", "daysSinceFirst"))));
        to.add(
                "development.contributor_growth_rate",
                each -> Developers.growth(Inputs.count(each, "first"), Inputs.count(each, "second")));
        to.add("development.momentum", each -> {
            String basis = each.text("basis", "contributions");
            return Momentum.ofTotals(
                    Inputs.count(each, "current", "now", "c90", "second"),
                    Inputs.count(each, "previous", "before", "c90prev", "first"),
                    Inputs.constant(Basis.class, basis.equals("commits") ? "contributions" : basis));
        });
        to.add("development.retention", DevelopmentVectors::retention);
        to.add(
                "development.new_contributors",
                each -> Developers.newcomers(
                        contributions(each),
                        new Window(day(Inputs.number(0, each, "from")), day(Inputs.number(100_000, each, "to")))));
        to.add(
                "development.inactive_contributors",
                each -> Developers.inactive(
                        contributions(each),
                        day(Inputs.number(each, "asOf", "day")),
                        Duration.ofDays(Inputs.count(each, "interval", "days"))));
        to.add(
                "development.conversion_rate",
                each -> Developers.conversion(
                        "D1/D0",
                        Inputs.count(each, "reached", "d1", "second"),
                        Inputs.count(each, "before", "d0", "first")));
    }

    private static void addFactors(Evaluators to) {
        to.add(
                "development.contributor_absence_factor",
                each -> AbsenceFactor.ofContributors(
                        CommunityVectors.amounts(each, "contributions"), CommunityVectors.threshold(each)));
        to.add(
                "development.elephant_factor",
                each -> AbsenceFactor.ofOrganisations(
                        CommunityVectors.amounts(each, "contributions"), CommunityVectors.threshold(each)));
        to.add("development.truck_factor_doa", each -> {
            List<TruckFactor.FileHistory> files = new ArrayList<>();
            for (JsonNode file : each.inputs().get("files")) {
                Map<String, Long> changes = new LinkedHashMap<>();
                file.path("changes")
                        .properties()
                        .forEach(c -> changes.put(c.getKey(), c.getValue().asLong()));
                files.add(new TruckFactor.FileHistory(file.get("creator").asText(), changes));
            }
            return TruckFactor.of(files);
        });
        to.add("development.developer_categories", DevelopmentVectors::categories);
        to.add(
                "development.organizational_diversity",
                each -> Developers.organizationalDiversity(CommunityVectors.amounts(each, "contributions", "values")));
    }

    private static Object categories(VectorCase vector) {
        boolean parity = vector.variant().equals("grimoirelab")
                || vector.text("variant", "").equals("grimoirelab");
        DeveloperCategories categories = DeveloperCategories.of(CommunityVectors.amounts(vector, "contributions"))
                .withShares(vector.number("coreShare", 0.8), vector.number("regularShare", 0.95))
                .withTies(parity ? Ties.GRIMOIRELAB : Ties.TOGETHER);
        List<Measurement> counts = new ArrayList<>();
        for (Category category : Category.values()) {
            counts.add(categories.count(category));
        }
        return counts.get(0).isDefined() ? counts : counts.get(0);
    }

    private static Object retention(VectorCase vector) {
        List<Contribution> list = new ArrayList<>();
        JsonNode periods = vector.inputs().get("periods");
        for (int i = 0; i < periods.size(); i++) {
            Instant time = day(i);
            periods.get(i).forEach(author -> list.add(Contribution.of(author.asText(), time)));
        }
        return Retention.of(Contributions.of(list), day(0), Duration.ofDays(1), day(periods.size()))
                .row(vector.whole("cohort", 0), Inputs.constant(Retention.Rule.class, vector.text("rule", "bounded")));
    }

    private static void addTimes(Evaluators to) {
        addTime(to, WorkItemMetrics.TIME_TO_FIRST_RESPONSE, 3_600, Responsiveness::timeToFirstResponse);
        addTime(to, WorkItemMetrics.TIME_TO_CLOSE, 86_400, Responsiveness::timeToClose);
        addTime(
                to,
                WorkItemMetrics.TIME_TO_MERGE,
                86_400,
                (items, asOf, part) -> Responsiveness.timeToMerge(items, asOf, part, Rejected.NEVER_MERGED));
        to.add("development.burstiness", each -> {
            // A case without a form means the plain formula.
            String form = each.text("form", each.text("variant", "plain"));
            boolean plain = form.equals("plain") && !each.flag("finiteSize", false);
            return Burstiness.of(
                    Inputs.numbers(each, "interEventTimes"),
                    plain ? Burstiness.Form.PLAIN : Burstiness.Form.SHORT_SERIES);
        });
        to.add("development.release_regularity", each -> {
            List<Instant> releases = new ArrayList<>();
            double at = 0;
            double[] between = Inputs.numbers(each, "interReleaseTimes", "interEventTimes");
            for (double days : between) {
                releases.add(day(at));
                at += days;
            }
            if (between.length > 0) {
                releases.add(day(at));
            }
            for (double days : Inputs.numbers(each, "releaseDays", "releases")) {
                releases.add(day(days));
            }
            return Releases.regularity(releases);
        });
        to.add(
                "development.release_frequency",
                each -> Releases.frequency(
                        Collections.nCopies((int) Inputs.count(each, "releases"), day(0)),
                        new Window(day(0), day(Inputs.number(each, "days")))));
    }

    /** Durations of what ended and of what had not, in the unit of the metric; each was opened so long before now. */
    private static void addTime(Evaluators to, Metric metric, int secondsPerUnit, Quantile quantile) {
        to.add(metric.id(), each -> {
            Instant now = day(10_000);
            List<WorkItem> items = new ArrayList<>();
            double[] durations = Inputs.numbers(each, "durations", "events", "closed", "answered");
            JsonNode censored = Inputs.find(each, "censored", "open");
            boolean marks = censored.size() > 0 && censored.get(0).isBoolean();
            for (int i = 0; i < durations.length; i++) {
                WorkItem item = WorkItem.opened("a", now.minusSeconds(Math.round(durations[i] * secondsPerUnit)));
                boolean open = marks && censored.get(i).asBoolean();
                items.add(open ? item : item.answered(now).merged(now, "b"));
            }
            if (!marks) {
                censored.forEach(open -> items.add(
                        WorkItem.opened("a", now.minusSeconds(Math.round(open.asDouble() * secondsPerUnit)))));
            }
            return quantile.of(items, now, Inputs.number(0.5, each, "quantile"));
        });
    }

    private interface Quantile {
        Measurement of(List<WorkItem> items, Instant asOf, double part);
    }

    private static void addItems(Evaluators to) {
        to.add("development.responsiveness", each -> {
            long inTime = Inputs.count(each, "answeredInTime", "answered");
            List<WorkItem> items = opened(Inputs.count(each, "total", "items"));
            for (int i = 0; i < inTime; i++) {
                items.set(i, items.get(i).answered(day(0)));
            }
            return Responsiveness.withinTwoBusinessDays(items, day(100));
        });
        to.add("development.closure_ratio", each -> {
            List<WorkItem> items = new ArrayList<>();
            for (long i = Inputs.count(each, "closed"); i > 0; i--) {
                items.add(WorkItem.opened("a", day(-1)).closed(day(1)));
            }
            for (long i = Inputs.count(each, "opened", "open", "total"); i > 0; i--) {
                items.add(WorkItem.opened("a", day(1)));
            }
            return Backlog.closureRatio(items, EVER);
        });
        to.add("development.acceptance_ratio", each -> {
            List<WorkItem> items = new ArrayList<>();
            for (long i = Inputs.count(each, "merged"); i > 0; i--) {
                items.add(WorkItem.opened("a", day(0)).merged(day(1), "b"));
            }
            for (long i = Inputs.count(each, "closedUnmerged", "closed", "rejected"); i > 0; i--) {
                items.add(WorkItem.opened("a", day(0)).closed(day(1)));
            }
            return Backlog.acceptanceRatio(items, EVER);
        });
        to.add("development.backlog_age", each -> {
            List<WorkItem> items = new ArrayList<>();
            for (double age : Inputs.numbers(each, "ages", "values")) {
                items.add(WorkItem.opened("a", day(1_000 - age)));
            }
            return Backlog.age(items, day(1_000));
        });
        to.add("development.review_coverage", each -> {
            List<WorkItem> merged = merged(each);
            long reviewed = Inputs.count(each, "reviewed");
            for (int i = 0; i < reviewed; i++) {
                merged.set(i, merged.get(i).reviewed("b"));
            }
            return Backlog.reviewCoverage(merged, EVER);
        });
        to.add("development.self_merge_rate", each -> {
            List<WorkItem> merged = merged(each);
            long selfMerged = Inputs.count(each, "selfMerged", "self");
            for (int i = 0; i < selfMerged; i++) {
                merged.set(i, merged.get(i).merged(day(1), "a"));
            }
            return Backlog.selfMergeRate(merged, EVER);
        });
    }

    private static List<WorkItem> merged(VectorCase vector) {
        List<WorkItem> items = opened(Inputs.count(vector, "merged", "total"));
        items.replaceAll(item -> item.merged(day(1), "b"));
        return items;
    }

    private static List<WorkItem> opened(long count) {
        return new ArrayList<>(Collections.nCopies(Math.toIntExact(count), WorkItem.opened("a", day(0))));
    }

    private static void addCode(Evaluators to) {
        to.add("development.commits", each -> Commits.count(contributions(each), EVER));
        to.add(
                "development.commit_frequency",
                each -> Commits.frequency(
                        Inputs.count(each, "commits"),
                        Inputs.number(each, "days"),
                        Inputs.constant(Per.class, each.text("per", "week"))));
        to.add("development.code_churn", each -> {
            List<Contribution> commits = new ArrayList<>();
            for (JsonNode commit : Inputs.find(each, "commits")) {
                commits.add(Contribution.of("a", day(0))
                        .changing(
                                commit.path("added").asLong(),
                                commit.path("removed").asLong()));
            }
            Window window = new Window(day(0), day(Inputs.number(7, each, "days")));
            return Commits.churn(Contributions.of(commits), window, (long) Inputs.number(Commits.CAP, each, "cap"));
        });
        to.add("development.libyears", each -> {
            List<Releases.Dependency> dependencies = new ArrayList<>();
            for (JsonNode dependency : Inputs.find(each, "dependencies")) {
                dependencies.add(new Releases.Dependency(
                        dependency.path("name").asText(),
                        LocalDate.parse(dependency.get("used").asText()),
                        LocalDate.parse(dependency.get("latest").asText())));
            }
            return Releases.libyears(dependencies);
        });
        to.add("development.days_since_last_commit", each -> {
            double last = Inputs.number(each, "lastCommitDay", "last");
            List<Contribution> commits = Double.isNaN(last) ? List.of() : List.of(Contribution.of("a", day(last)));
            return Commits.daysSinceLast(Contributions.of(commits), day(Inputs.number(each, "asOf", "day")));
        });
    }

    /** Contributions as names, or as objects with an author and a day. */
    private static Contributions contributions(VectorCase vector) {
        List<Contribution> list = new ArrayList<>();
        for (JsonNode each : Inputs.find(vector, "contributions", "commits", "authors")) {
            Contribution contribution = each.isTextual()
                    ? Contribution.of(each.asText(), day(0))
                    : Contribution.of(
                            each.path("author").asText(), day(each.path("day").asDouble()));
            list.add(each.path("merge").asBoolean() ? contribution.merge() : contribution);
        }
        return Contributions.of(list);
    }

    private static Instant day(double day) {
        return Instant.EPOCH.plusMillis(Math.round(day * 86_400_000));
    }
}
