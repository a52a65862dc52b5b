package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Instant NOW = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Window MONTH = new Window(NOW.minus(Duration.ofDays(28)), NOW);

    private static Contribution ago(int days, String author) {
        return Contribution.of(author, NOW.minus(Duration.ofDays(days)));
    }

    private static Contributions of(Contribution... list) {
        return Contributions.of(List.of(list));
    }

    @Test
    void countsCommitsWithoutMergesAndBots() {
        Contributions commits = of(ago(1, "ann"), ago(2, "ann").merge(), ago(3, "bot"), ago(40, "ann"))
                .without("bots", author -> author.equals("bot"));

        Measurement count = Commits.count(commits, MONTH);

        assertThat(count.value()).isEqualTo(1);
        assertThat(count.population()).contains("without bots: 1");
        assertThat(commits.without("nobody", author -> false))
                .hasToString("Contributions[3, without bots: 1; without nobody: 0]");
        assertThat(of()).hasToString("Contributions[0]");
        assertThatThrownBy(() -> commits.without("", author -> true)).hasMessageContaining("rule");
        assertThatThrownBy(() -> Contribution.of(" ", NOW)).hasMessageContaining("author");
        assertThatThrownBy(() -> ago(1, "a").changing(-1, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> ago(1, "a").changing(0, -1)).hasMessageContaining("negative");
    }

    @Test
    void hasNoFrequencyPerMoreThanItCovers() {
        Contributions commits = of(ago(1, "ann"), ago(2, "bob"), ago(3, "bob"), ago(4, "bob"));

        assertThat(Commits.frequency(commits, MONTH, Per.WEEK).value()).isEqualTo(1);
        assertThat(Commits.frequency(commits, MONTH, Per.MONTH).reason()).contains(Reason.WINDOW_TOO_SHORT);
        assertThat(Commits.frequency(9, 365, Per.YEAR).value()).isEqualTo(9);
        assertThatThrownBy(() -> Commits.frequency(-1, 9, Per.WEEK)).hasMessageContaining("commits");
        assertThatThrownBy(() -> Commits.frequency(1, -9, Per.WEEK)).hasMessageContaining("days");
        assertThatThrownBy(() -> Commits.frequency(1, Double.POSITIVE_INFINITY, Per.WEEK))
                .hasMessageContaining("days");
    }

    @Test
    void doesNotTakeADropOfVendoredCodeForWork() {
        Contributions commits = of(ago(1, "ann").changing(30, 10), ago(2, "ann").changing(2_000_000, 0));

        Measurement churn = Commits.churn(commits, MONTH);

        assertThat(churn.value()).isEqualTo((40 + 10_000) / 4.0);
        assertThat(churn.conventions()).containsEntry("capped commits", 1L);
        assertThat(Commits.churn(commits, new Window(NOW, NOW)).reason()).contains(Reason.WINDOW_TOO_SHORT);
        assertThatThrownBy(() -> Commits.churn(commits, MONTH, 0)).hasMessageContaining("cap");
    }

    @Test
    void doesNotCountCommitsOfTheFutureAsTheLast() {
        assertThat(Commits.daysSinceLast(of(ago(9, "ann"), ago(5, "bob"), ago(-3, "eve")), NOW)
                        .value())
                .isEqualTo(5);
        assertThat(Commits.daysSinceLast(of(ago(-3, "eve")), NOW).reason()).contains(Reason.EMPTY);
    }

    @Test
    void countsPeople() {
        Contributions all = of(ago(1, "ann"), ago(2, "ann"), ago(10, "bob"), ago(100, "ann"), ago(200, "eve"));

        assertThat(Developers.active(all, NOW).value()).isEqualTo(2);
        assertThat(Developers.newcomers(all, MONTH).value()).isEqualTo(1);
        assertThat(Developers.inactive(all, NOW, Duration.ofDays(90)).value()).isEqualTo(1);
        assertThat(Developers.inactive(all, NOW.minus(Duration.ofDays(150)), Duration.ofDays(90))
                        .n())
                .isEqualTo(1);
        assertThatThrownBy(() -> Developers.inactive(all, NOW, Duration.ofDays(-1)))
                .hasMessageContaining("interval");
    }

    @Test
    void hasNoGrowthFromZero() {
        Contributions all = of(ago(1, "ann"), ago(2, "bob"), ago(20, "ann"));

        assertThat(Developers.growth(all, MONTH).value()).isEqualTo(1);
        assertThat(Developers.growth(0, 5).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Developers.growth(-1, 5)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Developers.growth(1, -5)).hasMessageContaining("negative");
    }

    @Test
    void measuresTheFunnel() {
        assertThat(Developers.conversion("D1/D0", 20, 200).value()).isEqualTo(0.1);
        assertThat(Developers.conversion("D1/D0", 20, 0).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Developers.conversion("D1/D0", 20, 10).flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThatThrownBy(() -> Developers.conversion("D1/D0", -1, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Developers.conversion("D1/D0", 1, -1)).hasMessageContaining("negative");
    }

    @Test
    void classesDevelopersAsElectricCapitalDoes() {
        List<Contribution> list = new ArrayList<>(List.of(ago(5, "once"), ago(50, "gone"), ago(60, "gone")));
        for (int day = 1; day <= 10; day++) {
            list.add(ago(day, "full"));
        }
        list.add(ago(1, "part"));
        list.add(ago(1, "part"));
        list.add(ago(3, "back"));
        list.add(ago(80, "back"));
        list.add(ago(0, "today"));
        Contributions all = Contributions.of(list);

        assertThat(ElectricCapital.classes(all, DAY, ZoneOffset.UTC))
                .containsEntry("full", DeveloperClass.FULL_TIME)
                .containsEntry("part", DeveloperClass.PART_TIME)
                .containsEntry("back", DeveloperClass.PART_TIME)
                .containsEntry("once", DeveloperClass.ONE_TIME)
                .containsEntry("gone", DeveloperClass.INACTIVE)
                .hasSize(5);
        assertThat(ElectricCapital.count(all, DAY, ZoneOffset.UTC, DeveloperClass.PART_TIME)
                        .value())
                .isEqualTo(2);
        assertThat(DeveloperClass.of(9, 40)).isEqualTo(DeveloperClass.PART_TIME);
        assertThatThrownBy(() -> DeveloperClass.of(29, 40)).hasMessageContaining("activeDays");
        assertThatThrownBy(() -> DeveloperClass.of(-1, 40)).hasMessageContaining("activeDays");
        assertThatThrownBy(() -> DeveloperClass.of(5, 4)).hasMessageContaining("contributions");
    }

    @Test
    void knowsHowLongDevelopersHaveBeenThere() {
        Contributions all = of(
                ago(1, "new"), ago(1, "second"), ago(365, "second"), ago(1, "old"), ago(731, "old"), ago(900, "gone"));

        assertThat(ElectricCapital.tenures(all, DAY, ZoneOffset.UTC))
                .containsEntry("new", Tenure.NEWCOMER)
                .containsEntry("second", Tenure.EMERGING)
                .containsEntry("old", Tenure.ESTABLISHED)
                .hasSize(3);
        assertThat(ElectricCapital.count(all, DAY, ZoneOffset.UTC, Tenure.EMERGING)
                        .value())
                .isEqualTo(1);
        assertThat(Tenure.after(Duration.ofDays(730))).isEqualTo(Tenure.EMERGING);
        assertThatThrownBy(() -> Tenure.after(Duration.ofDays(-1))).hasMessageContaining("negative");
    }

    @Test
    void dividesByTheAttributedContributionsAndSaysHowManyTheyAre() {
        Contributions all = of(
                ago(1, "a").by("Alpha"),
                ago(1, "b").by("Beta"),
                ago(1, "c").by("Gamma"),
                ago(1, "d"),
                ago(1, "e"),
                ago(1, "f"),
                ago(1, "g"),
                ago(1, "h"));

        Measurement elephant = AbsenceFactor.ofOrganisations(all);

        assertThat(elephant.value()).as("3 of 8 would never reach the half").isEqualTo(2);
        assertThat(elephant.conventions()).containsEntry("coverage", 0.375);
        assertThat(elephant.metric()).isEqualTo(DevelopmentMetrics.ELEPHANT_FACTOR);
        assertThat(Developers.organizationalDiversity(all).value()).isCloseTo(1, within(1e-12));
        assertThat(Developers.organizationalDiversity(all).conventions()).containsEntry("coverage", 0.375);
    }

    @Test
    void hasNoElephantWithoutOrganisations() {
        assertThat(AbsenceFactor.ofOrganisations(of(ago(1, "a"))).reason()).contains(Reason.NO_DATA);
        assertThat(AbsenceFactor.ofOrganisations(of()).reason()).contains(Reason.EMPTY);
        assertThat(Developers.organizationalDiversity(of(ago(1, "a").by("Alpha")))
                        .isDefined())
                .isFalse();
    }

    @Test
    void needsMoreThanHalfForTheAbsenceFactor() {
        Contributions even = of(ago(1, "a"), ago(1, "b"));

        assertThat(AbsenceFactor.ofContributors(even).value()).isEqualTo(2);
        assertThat(AbsenceFactor.ofContributors(of()).reason()).contains(Reason.EMPTY);
    }
}
