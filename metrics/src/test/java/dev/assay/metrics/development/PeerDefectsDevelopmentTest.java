package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. */
class PeerDefectsDevelopmentTest {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    private static double absence(long... contributions) {
        return AbsenceFactor.ofContributors(Distribution.of(contributions), Threshold.MAJORITY)
                .value();
    }

    /** The CHAOSS page on the elephant factor says that a high one means reliance on a few; its own formula says otherwise. */
    @Test
    void aHighElephantFactorIsGood() {
        Measurement reliant = AbsenceFactor.ofOrganisations(Distribution.of(90, 5, 5), Threshold.MAJORITY);
        Measurement spread = AbsenceFactor.ofOrganisations(Distribution.of(34, 33, 33), Threshold.MAJORITY);

        assertThat(reliant.value()).isLessThan(spread.value());
        assertThat(reliant.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    /** Augur rounds the threshold to whole commits: of 2, 1, 1, 1 it needs round(2.5) = 2, so one developer is enough. */
    @Test
    void thresholdsAreNotRounded() {
        assertThat(absence(2, 1, 1, 1)).isEqualTo(2);
    }

    /** Augur's default is 0.8, although its documentation says 0.5: there [5, 3, 2] needs two. */
    @Test
    void theDefaultIsHalf() {
        assertThat(AbsenceFactor.ofContributors(Contributions.of(commits(6, 2, 2)))
                        .value())
                .isEqualTo(1);
        assertThat(AbsenceFactor.ofContributors(Distribution.of(6, 2, 2), Threshold.of(0.8))
                        .value())
                .as("exactly 0.8 is not more than it")
                .isEqualTo(3);
    }

    /** grimoirelab-metrics answers 0 for nobody, which is the worst value of a project that has one. */
    @Test
    void nobodyHasNoAbsenceFactor() {
        assertThat(AbsenceFactor.ofContributors(Contributions.of(List.of())).reason())
                .contains(Reason.EMPTY);
    }

    /** grimoirelab-metrics divides by all commits: with 3 of 8 attributed it ends at all organisations, short of the half. */
    @Test
    void unattributedCommitsAreNoOrganisation() {
        List<Contribution> commits = new ArrayList<>(commits(1, 1, 1, 1, 1));
        commits.add(Contribution.of("x", NOW).by("Alpha"));
        commits.add(Contribution.of("y", NOW).by("Alpha"));
        commits.add(Contribution.of("z", NOW).by("Beta"));

        Measurement elephant = AbsenceFactor.ofOrganisations(Contributions.of(commits));

        assertThat(elephant.value()).isEqualTo(1);
        assertThat(elephant.conventions()).containsEntry("coverage", 0.375);
    }

    /** grimoirelab-metrics takes the upper of the two middle values: 30 for ages of 10 and 30 days. */
    @Test
    void theMedianOfTwoIsBetweenThem() {
        List<WorkItem> items = List.of(
                WorkItem.opened("a", NOW.minus(Duration.ofDays(10))),
                WorkItem.opened("a", NOW.minus(Duration.ofDays(30))));

        assertThat(Backlog.age(items, NOW).value()).isEqualTo(20);
    }

    /** grimoirelab-metrics classes five equal developers as 4 core and 1 regular, by their order. */
    @Test
    void equalDevelopersAreInOneCategory() {
        DeveloperCategories five = DeveloperCategories.of(Distribution.of(1, 1, 1, 1, 1));

        assertThat(five.count(DeveloperCategories.Category.CORE).value()).isEqualTo(5);
    }

    /** Means and medians of what was answered, as peers have them, make a project fast by not answering. */
    @Test
    void notAnsweringDoesNotMakeFast() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Instant opened = NOW.minus(Duration.ofDays(40));
            items.add(WorkItem.opened("a", opened).answered(opened.plus(Duration.ofHours(i))));
        }
        double alive = Responsiveness.timeToFirstResponse(items, NOW, 0.5).value();
        items.add(WorkItem.opened("a", NOW.minus(Duration.ofDays(30))));
        items.add(WorkItem.opened("a", NOW.minus(Duration.ofDays(20))));

        assertThat(alive).isEqualTo(2);
        assertThat(Responsiveness.timeToFirstResponse(items, NOW, 0.5).value()).isEqualTo(3);
    }

    /** Momentum of commits, as a plain ratio of counts has it, is 2.22 for 10 commits that became 100 by splitting. */
    @Test
    void splittingIsNoMomentum() {
        List<Contribution> commits = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            commits.add(Contribution.of("ann", NOW.minus(Duration.ofDays(90 + day))));
            for (int i = 0; i < 10; i++) {
                commits.add(
                        Contribution.of("ann", NOW.minus(Duration.ofDays(day)).plusSeconds(i)));
            }
        }
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

        assertThat(Momentum.of(Contributions.of(commits), today, MomentumOptions.defaults())
                        .value())
                .isZero();
    }

    private static List<Contribution> commits(int... counts) {
        List<Contribution> commits = new ArrayList<>();
        for (int author = 0; author < counts.length; author++) {
            for (int i = 0; i < counts[author]; i++) {
                commits.add(Contribution.of("a" + author, NOW));
            }
        }
        return commits;
    }
}
