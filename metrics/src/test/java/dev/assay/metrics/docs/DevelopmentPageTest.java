package dev.assay.metrics.docs;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.development.AbsenceFactor;
import dev.assay.metrics.development.Backlog;
import dev.assay.metrics.development.Commits;
import dev.assay.metrics.development.Contribution;
import dev.assay.metrics.development.Contributions;
import dev.assay.metrics.development.DeveloperCategories;
import dev.assay.metrics.development.DeveloperCategories.Category;
import dev.assay.metrics.development.Developers;
import dev.assay.metrics.development.Per;
import dev.assay.metrics.development.WorkItem;
import dev.assay.series.Window;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevelopmentPageTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window FOUR_WEEKS = new Window(START, START.plus(Duration.ofDays(28)));
    private static final Map<String, Integer> COMMITS =
            Map.of("ann", 50, "bob", 25, "cat", 10, "dan", 5, "eve", 5, "joe", 5);
    private static final Map<String, String> ORGANISATIONS =
            Map.of("ann", "Acme", "bob", "Acme", "cat", "Beta", "dan", "Gamma", "eve", "Gamma");

    private static Contributions commits() {
        List<Contribution> commits = new ArrayList<>();
        COMMITS.forEach((author, count) -> {
            for (int i = 0; i < count; i++) {
                Contribution commit = Contribution.of(author, START.plus(Duration.ofHours(i)));
                commits.add(ORGANISATIONS.containsKey(author) ? commit.by(ORGANISATIONS.get(author)) : commit);
            }
        });
        return Contributions.of(commits);
    }

    private static List<WorkItem> requests() {
        List<WorkItem> requests = new ArrayList<>();
        Instant end = START.plus(Duration.ofDays(2));
        for (int i = 0; i < 10; i++) {
            WorkItem request = WorkItem.opened("ann", START);
            WorkItem reviewed = i < 4 ? request.reviewed("bob") : request;
            requests.add(i < 6 ? reviewed.merged(end, "cat") : i < 8 ? request.closed(end) : request);
        }
        return requests;
    }

    @Test
    void showsWhatIsMeasured() throws IOException {
        Contributions commits = commits();
        Measurement elephant = AbsenceFactor.ofOrganisations(commits);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(
                "commits a week",
                Commits.frequency(commits, FOUR_WEEKS, Per.WEEK).value());
        values.put(
                "active developers", Developers.active(commits, FOUR_WEEKS.to()).value());
        values.put(
                "contributor absence factor",
                AbsenceFactor.ofContributors(commits).value());
        values.put("elephant factor", elephant.value());
        values.put("coverage of it", (Double) elephant.conventions().get("coverage"));
        values.put(
                "core developers",
                DeveloperCategories.of(commits.byAuthor()).count(Category.CORE).value());
        values.put("closure ratio", Backlog.closureRatio(requests(), FOUR_WEEKS).value());
        values.put(
                "acceptance ratio",
                Backlog.acceptanceRatio(requests(), FOUR_WEEKS).value());
        values.put(
                "review coverage",
                Backlog.reviewCoverage(requests(), FOUR_WEEKS).value());
        values.put("growth from 4 to 5 contributors", Developers.growth(4, 5).value());

        WorkedExample.check("development.md", values);
    }
}
