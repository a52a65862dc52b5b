package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.KaplanMeier;
import dev.assay.metrics.development.Backlog.Denominator;
import dev.assay.metrics.development.Responsiveness.Rejected;
import dev.assay.series.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkItemsTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

    private static final Window MONTH = new Window(at(0), at(30 * 24));
    private static final Instant NOW = at(30 * 24);

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static WorkItem opened(int hours) {
        return WorkItem.opened("ann", at(hours));
    }

    @Test
    void doesNotMakeADeadProjectLookFast() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(opened(0).answered(at(1 + i)));
        }
        for (int i = 0; i < 5; i++) {
            items.add(opened(24));
        }

        Measurement median = Responsiveness.timeToFirstResponse(items, NOW, 0.5);

        assertThat(median.reason())
                .as("the median of those answered is two hours")
                .contains(Reason.CENSORED);
        assertThat(Responsiveness.timeToFirstResponse(items, NOW, 0.25).value()).isEqualTo(2);
        assertThat(median.conventions()).containsEntry("as of", NOW.toString());
    }

    @Test
    void isTheExampleOfTheDocumentation() {
        List<WorkItem> items = List.of(
                WorkItem.opened("a", at(-30)),
                WorkItem.opened("b", at(-4)),
                WorkItem.opened("c", at(-40)).answered(at(-38)),
                WorkItem.opened("d", at(-40)).answered(at(-35)),
                WorkItem.opened("e", at(-40)).answered(at(-30)));

        assertThat(Responsiveness.timeToFirstResponse(items, START, 0.5).value())
                .isEqualTo(10);
        KaplanMeier times = Responsiveness.firstResponses(items, START);
        assertThat(times.result().survivalAfter(Duration.ofHours(5))).isCloseTo(0.8 * 2 / 3, within(1e-15));
    }

    @Test
    void knowsNothingOfWhatHappensLater() {
        List<WorkItem> items = List.of(opened(0).answered(at(4)), opened(0).answered(at(900)), opened(800));

        Measurement median = Responsiveness.timeToFirstResponse(items, NOW, 0.5);

        assertThat(median.value()).isEqualTo(4);
        assertThat(median.n()).isEqualTo(2);
        assertThat(median.flags()).containsExactly(Flag.CENSORED);
    }

    @Test
    void countsMergingAsClosing() {
        List<WorkItem> items = List.of(opened(0).closed(at(24)), opened(0).merged(at(72), "bob"), opened(0));

        assertThat(Responsiveness.timeToClose(items, NOW, 0.5).value()).isEqualTo(3);
    }

    @Test
    void isNotMadeFastByRejecting() {
        List<WorkItem> requests = new ArrayList<>(List.of(opened(0).merged(at(48), "bob")));
        for (int i = 0; i < 3; i++) {
            requests.add(opened(0).closed(at(24)));
        }

        assertThat(Responsiveness.timeToMerge(requests, NOW, 0.5, Rejected.NEVER_MERGED)
                        .reason())
                .as("three of four are never merged")
                .contains(Reason.CENSORED);
        assertThat(Responsiveness.timeToMerge(requests, NOW, 0.25, Rejected.NEVER_MERGED)
                        .value())
                .isEqualTo(2);
        assertThat(Responsiveness.timeToMerge(requests, NOW, 0.5, Rejected.CENSORED)
                        .value())
                .isEqualTo(2);
    }

    @Test
    void censorsWhatWasClosedWithoutAnAnswer() {
        KaplanMeier times =
                Responsiveness.firstResponses(List.of(opened(0).closed(at(5)).answered(at(9))), NOW);

        assertThat(times.result().censored()).isEqualTo(1);
        assertThat(times.result().events()).isZero();
    }

    @Test
    void mergesTheTimesOfRepositories() {
        List<WorkItem> one = List.of(opened(0).closed(at(24)), opened(0));
        List<WorkItem> other = List.of(opened(3).closed(at(27)), opened(0).closed(at(96)));
        List<WorkItem> both = new ArrayList<>(one);
        both.addAll(other);

        KaplanMeier merged = Responsiveness.closings(one, NOW);
        merged.merge(Responsiveness.closings(other, NOW));

        assertThat(merged.toBytes())
                .isEqualTo(Responsiveness.closings(both, NOW).toBytes());
    }

    @Test
    void doesNotCountTheWeekend() {
        Instant friday = Instant.parse("2026-06-05T15:00:00Z");
        WorkItem onFriday = WorkItem.opened("ann", friday);
        Instant tuesday = Instant.parse("2026-06-09T15:00:00Z");

        assertThat(BusinessDays.mondayToFriday().after(friday, 2)).isEqualTo(tuesday);
        assertThat(Responsiveness.withinTwoBusinessDays(List.of(onFriday.answered(tuesday)), NOW)
                        .value())
                .isEqualTo(1);
        assertThat(Responsiveness.withinTwoBusinessDays(List.of(onFriday.answered(tuesday.plusSeconds(1))), NOW)
                        .value())
                .isZero();
    }

    @Test
    void startsOnTheNextBusinessDayOfItsZone() {
        Instant saturday = Instant.parse("2026-06-06T12:00:00Z");
        BusinessDays days = BusinessDays.mondayToFriday();

        assertThat(days.after(saturday, 1)).isEqualTo(Instant.parse("2026-06-09T00:00:00Z"));
        assertThat(days.withHolidays(Set.of(LocalDate.of(2026, 6, 8))).after(saturday, 1))
                .isEqualTo(Instant.parse("2026-06-10T00:00:00Z"));
        assertThat(days.withWeek(Set.of(DayOfWeek.SATURDAY)).after(saturday, 1))
                .isEqualTo(Instant.parse("2026-06-13T12:00:00Z"));
        assertThat(days.inZone(ZoneId.of("America/New_York")).after(saturday, 0))
                .isEqualTo(Instant.parse("2026-06-08T04:00:00Z"));
        assertThat(days.withHolidays(Set.of(LocalDate.EPOCH)).toString()).endsWith("Z, 1 holidays");
        assertThatThrownBy(() -> days.after(saturday, -1)).hasMessageContaining("days");
        assertThatThrownBy(() -> days.withWeek(Set.of())).hasMessageContaining("days");
    }

    @Test
    void countsOnlyWhatWasDue() {
        List<WorkItem> items = List.of(
                opened(0).answered(at(1)),
                opened(0),
                opened(29 * 24),
                opened(0).closed(at(2)),
                opened(29 * 24).answered(at(29 * 24 + 1)),
                opened(999));

        Measurement within = Responsiveness.withinTwoBusinessDays(items, NOW);

        assertThat(within.value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(within.missing()).isEqualTo(2);
        assertThat(Responsiveness.withinTwoBusinessDays(List.of(), NOW).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void namesWhatClosedItemsAreDividedBy() {
        List<WorkItem> items = List.of(
                WorkItem.opened("a", at(-500)).closed(at(1)),
                WorkItem.opened("a", at(-500)).closed(at(-400)),
                WorkItem.opened("a", at(-500)),
                opened(5).closed(at(9)),
                opened(9_999));

        assertThat(Backlog.closureRatio(items, MONTH).value()).isEqualTo(2);
        assertThat(Backlog.closureRatio(items, MONTH, Denominator.OPEN_DURING_WINDOW)
                        .value())
                .isCloseTo(2.0 / 3, within(1e-15));
        assertThat(Backlog.closureRatio(items.subList(0, 1), MONTH).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void looksAtWhoMergedAndReviewed() {
        List<WorkItem> requests = List.of(
                opened(0).merged(at(1), "ann").reviewed("ann"),
                opened(0).merged(at(1), "bob").reviewed("bob"),
                opened(0).merged(at(1), "bob"),
                opened(0).closed(at(1)),
                opened(0));

        assertThat(Backlog.acceptanceRatio(requests, MONTH).value()).isEqualTo(0.75);
        assertThat(Backlog.reviewCoverage(requests, MONTH).value())
                .as("a review of one's own is none")
                .isCloseTo(1.0 / 3, within(1e-15));
        assertThat(Backlog.selfMergeRate(requests, MONTH).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(Backlog.selfMergeRate(requests.subList(3, 5), MONTH).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void measuresTheAgeOfWhatIsOpen() {
        List<WorkItem> items = List.of(
                opened(0),
                opened(24 * 10),
                opened(0).closed(at(5)),
                opened(24 * 20).closed(at(9_999)),
                opened(9_999));

        assertThat(Backlog.age(items, NOW).value()).isEqualTo(20);
        assertThat(Backlog.age(items.subList(0, 2), NOW).value()).isEqualTo(25);
        assertThat(Backlog.age(List.of(), NOW).reason()).contains(Reason.EMPTY);
        assertThatThrownBy(() -> opened(5).answered(at(4))).hasMessageContaining("time");
    }
}
