package dev.assay.metrics.docs;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.development.Contribution;
import dev.assay.metrics.development.Contributions;
import dev.assay.metrics.development.Momentum;
import dev.assay.metrics.development.MomentumOptions;
import dev.assay.metrics.development.MomentumOptions.Basis;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeveloperMomentumPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static void add(List<Contribution> to, String author, LocalDate from, int days, int commitsADay) {
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < commitsADay; i++) {
                to.add(Contribution.of(author, from.plusDays(day).atTime(9, i).toInstant(ZoneOffset.UTC)));
            }
        }
    }

    private static Measurement momentum(int commitsOfAnn, Basis basis) {
        List<Contribution> commits = new ArrayList<>();
        add(commits, "ann", LocalDate.of(2026, 4, 2), 40, commitsOfAnn);
        add(commits, "bob", LocalDate.of(2026, 4, 2), 15, 1);
        add(commits, "eve", LocalDate.of(2026, 6, 26), 5, 1);
        add(commits, "ann", LocalDate.of(2026, 1, 2), 38, 3);
        add(commits, "bob", LocalDate.of(2026, 3, 31), 2, 1);
        return Momentum.of(
                Contributions.of(commits), DAY, MomentumOptions.defaults().withBasis(basis));
    }

    @Test
    void showsWhatIsMeasured() throws IOException {
        Measurement momentum = momentum(3, Basis.ACTIVE_DEVELOPER_DAYS);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("A", ((Long) momentum.conventions().get("now")).doubleValue());
        values.put("B", ((Long) momentum.conventions().get("before")).doubleValue());
        values.put("momentum", momentum.value());
        values.put(
                "error of counts",
                Momentum.ofTotals(60, 40, Basis.ACTIVE_DEVELOPER_DAYS)
                        .standardError()
                        .orElseThrow());
        values.put("error of developers", momentum.standardError().orElseThrow());
        values.put(
                "momentum if ann makes ten commits a day now",
                momentum(10, Basis.ACTIVE_DEVELOPER_DAYS).value());
        values.put(
                "momentum of commits, as they are",
                momentum(3, Basis.CONTRIBUTIONS).value());
        values.put(
                "momentum of commits, ann making ten a day now",
                momentum(10, Basis.CONTRIBUTIONS).value());

        WorkedExample.check("developer-momentum.md", values);
    }
}
