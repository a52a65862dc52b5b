package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.development.MomentumOptions.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentumTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final MomentumOptions DAYS = MomentumOptions.defaults();
    private static final MomentumOptions COMMITS = DAYS.withBasis(Basis.CONTRIBUTIONS);

    /** Adds a number of active days, going back from one before today, with some commits each. */
    private static void add(List<Contribution> to, String author, int firstDayAgo, int days, int commitsADay) {
        for (int day = 0; day < days; day++) {
            Instant time = DAY.minusDays(firstDayAgo + day).atTime(12, 0).toInstant(ZoneOffset.UTC);
            for (int i = 0; i < commitsADay; i++) {
                to.add(Contribution.of(author, time.plusSeconds(i)));
            }
        }
    }

    private static List<Contribution> example() {
        List<Contribution> list = new ArrayList<>();
        add(list, "ann", 1, 40, 3);
        add(list, "bob", 1, 15, 1);
        add(list, "eve", 1, 5, 1);
        add(list, "ann", 91, 38, 3);
        add(list, "bob", 91, 2, 1);
        return list;
    }

    @Test
    void isTheExampleOfTheDocumentation() {
        Measurement momentum = Momentum.of(Contributions.of(example()), DAY, DAYS);

        assertThat(momentum.value()).isCloseTo(Math.log(61.0 / 41), within(1e-12));
        assertThat(momentum.value()).isCloseTo(0.397, within(5e-4));
        assertThat(momentum.standardError().orElseThrow()).isCloseTo(0.346, within(5e-4));
        assertThat(momentum.conventions()).containsEntry("now", 60L).containsEntry("before", 40L);
    }

    @Test
    void isNotRaisedBySplittingCommits() {
        List<Contribution> list = new ArrayList<>();
        add(list, "ann", 91, 10, 1);
        add(list, "ann", 1, 10, 10);
        Contributions split = Contributions.of(list);

        assertThat(Momentum.of(split, DAY, DAYS).value()).isZero();
        assertThat(Momentum.of(split, DAY, COMMITS).value()).isCloseTo(2.217, within(5e-4));
    }

    @Test
    void tellsOneFromManyByItsStandardError() {
        Measurement few = Momentum.ofTotals(1, 0, Basis.CONTRIBUTIONS);
        Measurement many = Momentum.ofTotals(201, 100, Basis.CONTRIBUTIONS);

        assertThat(few.value()).isCloseTo(many.value(), within(1e-12));
        assertThat(few.standardError().orElseThrow()).isCloseTo(1.2247, within(5e-5));
        assertThat(many.standardError().orElseThrow()).isCloseTo(0.1219, within(5e-5));
        assertThatThrownBy(() -> Momentum.ofTotals(-1, 0, Basis.CONTRIBUTIONS)).hasMessageContaining("now");
        assertThatThrownBy(() -> Momentum.ofTotals(1, -1, Basis.CONTRIBUTIONS)).hasMessageContaining("before");
    }

    @Test
    void hasBothErrorsTheSameForOneDayEach() {
        List<Contribution> list = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            add(list, "new" + i, 1, 1, 1);
        }
        for (int i = 0; i < 4; i++) {
            add(list, "old" + i, 91, 1, 1);
        }

        assertThat(Momentum.of(Contributions.of(list), DAY, DAYS)
                        .standardError()
                        .orElseThrow())
                .isCloseTo(
                        Momentum.ofTotals(7, 4, Basis.ACTIVE_DEVELOPER_DAYS)
                                .standardError()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void isSymmetricAndZeroWithoutChange() {
        assertThat(Momentum.ofTotals(9, 30, Basis.CONTRIBUTIONS).value())
                .isEqualTo(-Momentum.ofTotals(30, 9, Basis.CONTRIBUTIONS).value());
        assertThat(Momentum.ofTotals(0, 0, Basis.CONTRIBUTIONS).value()).isZero();
        assertThat(Momentum.of(Contributions.of(List.of()), DAY, DAYS).reason()).contains(Reason.EMPTY);
    }

    @Test
    void doesNotDependOnOrder() {
        Measurement once = Momentum.of(Contributions.of(example()), DAY, DAYS);
        List<Contribution> shuffled = example();
        Random random = new Random(31);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(Momentum.of(Contributions.of(shuffled), DAY, DAYS)).isEqualTo(once);
        }
    }

    @Test
    void neverCountsTheDayItself() {
        List<Contribution> list = example();
        Measurement before = Momentum.of(Contributions.of(list), DAY, DAYS);
        add(list, "ann", 0, 1, 5);

        assertThat(Momentum.of(Contributions.of(list), DAY, DAYS).value()).isEqualTo(before.value());
    }

    @Test
    void countsDaysOfItsZone() {
        List<Contribution> list = new ArrayList<>();
        list.add(Contribution.of("ann", Instant.parse("2026-06-10T23:30:00Z")));
        list.add(Contribution.of("ann", Instant.parse("2026-06-11T00:30:00Z")));
        MomentumOptions kolkata = DAYS.inZone(ZoneId.of("Asia/Kolkata")).withDays(60);

        assertThat(Momentum.of(Contributions.of(list), DAY, DAYS).conventions()).containsEntry("now", 2L);
        assertThat(Momentum.of(Contributions.of(list), DAY, kolkata).conventions())
                .containsEntry("now", 1L)
                .containsEntry("days", 60);
        assertThatThrownBy(() -> DAYS.withDays(0)).hasMessageContaining("number");
    }
}
