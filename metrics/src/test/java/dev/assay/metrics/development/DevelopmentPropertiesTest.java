package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.development.Burstiness.Form;
import dev.assay.metrics.development.DeveloperCategories.Category;
import dev.assay.metrics.development.MomentumOptions.Basis;
import dev.assay.metrics.development.Retention.Rule;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every history. */
class DevelopmentPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    @Provide
    Arbitrary<List<Contribution>> commits() {
        return Combinators.combine(
                        Arbitraries.of("ann", "bob", "eve", "dan"),
                        Arbitraries.longs().between(1, 4_500))
                .as((author, hours) -> Contribution.of(author, NOW.minus(Duration.ofHours(hours))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    @Property
    void momentumIsTheSameInAnyOrder(@ForAll("commits") List<Contribution> commits, @ForAll long seed) {
        List<Contribution> shuffled = new ArrayList<>(commits);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(momentum(shuffled)).isEqualTo(momentum(commits));
    }

    @Property
    void momentumIsNotRaisedByMoreCommitsOfADay(
            @ForAll("commits") List<Contribution> commits, @ForAll @IntRange(min = 2, max = 10) int times) {
        List<Contribution> split = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            split.addAll(commits);
        }

        assertThat(momentum(split)).isEqualTo(momentum(commits));
    }

    private static Measurement momentum(List<Contribution> commits) {
        return Momentum.of(Contributions.of(commits), DAY, MomentumOptions.defaults());
    }

    @Property
    void momentumChangesItsSignWhenTimeIsTurnedRound(
            @ForAll @LongRange(max = 1L << 40) long now, @ForAll @LongRange(max = 1L << 40) long before) {
        Measurement forward = Momentum.ofTotals(now, before, Basis.ACTIVE_DEVELOPER_DAYS);
        Measurement back = Momentum.ofTotals(before, now, Basis.ACTIVE_DEVELOPER_DAYS);

        assertThat(forward.value()).isEqualTo(-back.value() + 0.0);
        assertThat(forward.value()).isCloseTo(Math.log((1.0 + now) / (1.0 + before)), within(1e-9));
        assertThat(forward.standardError()).isEqualTo(back.standardError());
        assertThat(Momentum.ofTotals(now + 1, before, Basis.CONTRIBUTIONS).value())
                .isGreaterThanOrEqualTo(forward.value());
    }

    @Property
    void absenceFactorsAreFromOneToAll(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1) Integer> counts) {
        Distribution contributions =
                Distribution.of(counts.stream().mapToLong(Integer::longValue).toArray());

        double factor =
                AbsenceFactor.ofContributors(contributions, Threshold.MAJORITY).value();

        assertThat(factor).isBetween(1.0, (double) counts.size());
        assertThat(contributions.sumOfLargest((int) factor).doubleValue() * 2)
                .isGreaterThan(contributions.total().doubleValue());
        assertThat(factor == 1
                        || contributions.sumOfLargest((int) factor - 1).doubleValue() * 2
                                <= contributions.total().doubleValue())
                .isTrue();
    }

    @Property
    void equalContributorsNeedAMajority(
            @ForAll @IntRange(min = 1, max = 400) int people, @ForAll @IntRange(min = 1) int each) {
        long[] equal = new long[people];
        Arrays.fill(equal, each);

        assertThat(AbsenceFactor.ofContributors(Distribution.of(equal), Threshold.MAJORITY)
                        .value())
                .isEqualTo(people / 2 + 1);
    }

    @Property
    void categoriesAddUpToEverybody(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 500) Integer> counts) {
        DeveloperCategories categories = DeveloperCategories.of(
                Distribution.of(counts.stream().mapToLong(Integer::longValue).toArray()));

        double all = 0;
        for (Category category : Category.values()) {
            all += categories.count(category).value();
        }
        assertThat(all).isEqualTo(counts.size());
    }

    @Property
    void retentionIsAPartAndRollingIsNotLess(@ForAll("commits") List<Contribution> commits) {
        Instant origin = NOW.minus(Duration.ofDays(200));
        Retention retention = Retention.of(Contributions.of(commits), origin, Duration.ofDays(25), NOW);
        for (int cohort = 0; cohort < 8; cohort++) {
            double before = 1;
            for (int later = 0; cohort + later < 8; later++) {
                double bounded = retention.at(cohort, later, Rule.BOUNDED).orElse(0);
                double rolling = retention.at(cohort, later, Rule.ROLLING).orElse(0);
                assertThat(bounded).isBetween(0.0, rolling);
                assertThat(rolling).isBetween(0.0, before);
                before = rolling;
            }
        }
    }

    @Property
    void burstinessIsBetweenRegularAndBursts(
            @ForAll @Size(min = 2, max = 150) List<@DoubleRange(min = 0, max = 1e6) Double> times) {
        double[] between = times.stream().mapToDouble(Double::doubleValue).toArray();
        for (Form form : Form.values()) {
            assertThat(Burstiness.of(between, form).orElse(0)).isBetween(-1.0, 1.0);
        }
    }

    @Provide
    Arbitrary<List<WorkItem>> items() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 900),
                        Arbitraries.longs().between(0, 900).injectNull(0.4))
                .as((ago, answered) -> {
                    WorkItem item = WorkItem.opened("a", NOW.minus(Duration.ofHours(ago)));
                    return answered == null ? item : item.answered(item.opened().plus(Duration.ofHours(answered)));
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    /** The survivors' median can only be too short. */
    @Property
    void waitingNeverShortensTheMedian(@ForAll("items") List<WorkItem> items) {
        List<WorkItem> answered = items.stream()
                .filter(item ->
                        item.answered().filter(time -> !time.isAfter(NOW)).isPresent())
                .toList();
        double all = Responsiveness.timeToFirstResponse(items, NOW, 0.5).orElse(Double.MAX_VALUE);
        double survivors =
                Responsiveness.timeToFirstResponse(answered, NOW, 0.5).orElse(0);

        assertThat(all).isGreaterThanOrEqualTo(survivors);
        assertThat(Responsiveness.timeToFirstResponse(items, NOW, 0.9).orElse(Double.MAX_VALUE))
                .isGreaterThanOrEqualTo(all);
    }
}
