package dev.assay.metrics.adoption;

import static dev.assay.metrics.adoption.UsersTest.days;
import static dev.assay.metrics.adoption.UsersTest.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.PeriodActivity;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetentionTest {

    /** Of docs/metrics/adoption.md. */
    private static final PeriodActivity FOUR = days("abcd", "abe", "aef", "bf");

    private static List<Double> values(Retention.Row row) {
        return row.cells().stream().map(Measurement::value).toList();
    }

    @Test
    void boundedRetentionCanRiseAgainAndRollingCannot() {
        assertThat(values(Retention.row(FOUR, 0, end(4)))).containsExactly(1.0, 0.5, 0.25, 0.25);
        assertThat(Retention.bounded(days("ab", "", "a"), 0, 1, end(3)).value()).isZero();
        assertThat(Retention.bounded(days("ab", "", "a"), 0, 2, end(3)).value()).isEqualTo(0.5);
        assertThat(Retention.rolling(days("ab", "", "a"), 0, 1, end(3)).value()).isEqualTo(0.5);
    }

    @Test
    void aPeriodThatHasNotEndedIsNoObservation() {
        Instant inTheLast = end(4).minusSeconds(1);
        Measurement cell = Retention.bounded(FOUR, 0, 3, inTheLast);

        assertThat(cell.reason()).hasValue(Reason.CENSORED);
        assertThat(cell.flags()).containsExactly(Flag.CENSORED);
        assertThat(Retention.rolling(FOUR, 0, 3, inTheLast).reason()).hasValue(Reason.CENSORED);
        assertThat(values(Retention.row(FOUR, 0, inTheLast))).containsExactly(1.0, 0.5, 0.25);
        assertThat(Retention.row(FOUR, 9, inTheLast).cells()).isEmpty();
    }

    @Test
    void whoHasNotComeBackMayStillDoSo() {
        assertThat(Retention.rolling(FOUR, 0, 1, end(4)).value()).isEqualTo(0.5);
        assertThat(Retention.rolling(FOUR, 0, 1, end(4)).flags()).containsExactly(Flag.CENSORED);
        assertThat(Retention.rolling(FOUR, 0, 0, end(4)).value()).isEqualTo(1);
        assertThat(Retention.rolling(FOUR, 0, 0, end(4)).flags()).isEmpty();
    }

    @Test
    void anEmptyCohortHasNoRetention() {
        assertThat(Retention.bounded(FOUR, 3, 0, end(4)).reason()).hasValue(Reason.EMPTY);
        assertThatThrownBy(() -> Retention.bounded(FOUR, 0, -1, end(4))).hasMessageContaining("k: negative");
        assertThatThrownBy(() -> Retention.rolling(FOUR, 0, -1, end(4))).hasMessageContaining("k: negative");
    }

    @Test
    void aTableHasAsManyCellsInEveryRow() {
        List<Retention.Row> table = Retention.table(FOUR, end(4));

        assertThat(table).hasSize(4).allSatisfy(row -> assertThat(row.cells()).hasSize(4));
        assertThat(table.stream().map(Retention.Row::size)).containsExactly(4L, 1L, 1L, 0L);
        assertThat(table.get(1).cells().get(2).value()).isZero();
        assertThat(table.get(1).cells().get(3).reason()).hasValue(Reason.CENSORED);
        assertThat(Retention.table(days(), end(4))).isEmpty();
    }

    @Test
    void rollingNeverRisesAndIsAtLeastBounded() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            String[] days = new String[8];
            for (int day = 0; day < days.length; day++) {
                StringBuilder users = new StringBuilder("a");
                random.ints(5, 'a', 'z').forEach(user -> users.append((char) user));
                days[day] = users.toString();
            }
            PeriodActivity activity = days(days);
            double before = 1;
            for (int k = 0; k < 8; k++) {
                double rolling = Retention.rolling(activity, 0, k, end(8)).value();
                assertThat(rolling)
                        .isLessThanOrEqualTo(before)
                        .isGreaterThanOrEqualTo(
                                Retention.bounded(activity, 0, k, end(8)).value());
                before = rolling;
            }
        }
    }

    @Test
    void churnIsWhoDidNotComeBack() {
        assertThat(Retention.churn(FOUR, 1, end(4)).value()).isEqualTo(0.5);
        assertThat(Retention.churn(FOUR, 3, end(3)).reason()).hasValue(Reason.CENSORED);
        assertThat(Retention.churn(FOUR, 0, end(4)).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(Retention.churn(10, 10).value()).isZero();
        assertThatThrownBy(() -> Retention.churn(10, 11)).hasMessageContaining("stayed: more than were active");
        assertThatThrownBy(() -> Retention.churn(-1, 0)).hasMessageContaining("activeBefore: negative");
        assertThatThrownBy(() -> Retention.churn(1, -1)).hasMessageContaining("stayed: negative");
    }

    @Test
    void theQuickRatioIsUsersWonByUsersLost() {
        // Period 3: b is back, nobody is new; a and e are gone.
        assertThat(Retention.quickRatio(FOUR, 3, end(4)).value()).isEqualTo(0.5);
        assertThat(Retention.quickRatio(FOUR, 3, end(3)).reason()).hasValue(Reason.CENSORED);
        assertThat(Retention.quickRatio(30, 10, 20).value()).isEqualTo(2);
        assertThat(Retention.quickRatio(30, 10, 0).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Retention.quickRatio(-1, 0, 1)).hasMessageContaining("fresh: negative");
        assertThatThrownBy(() -> Retention.quickRatio(0, -1, 1)).hasMessageContaining("reactivated: negative");
        assertThatThrownBy(() -> Retention.quickRatio(0, 0, -1)).hasMessageContaining("churned: negative");
    }
}
