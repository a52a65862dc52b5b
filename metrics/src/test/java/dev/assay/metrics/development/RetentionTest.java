package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.development.Retention.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static Instant week(double number) {
        return ORIGIN.plusSeconds(Math.round(number * 7 * 86_400));
    }

    private static Contribution in(double week, String author) {
        return Contribution.of(author, week(week));
    }

    private static final Contributions ALL = Contributions.of(List.of(
            in(0, "ann"),
            in(0.5, "bob"),
            in(1, "eve"),
            in(1.1, "ann"),
            in(2.9, "bob"),
            in(2.9, "eve"),
            in(-1, "old"),
            in(0.2, "old")));

    @Test
    void canRiseAgainUnlessItIsRolling() {
        Retention retention = Retention.of(ALL, ORIGIN, WEEK, week(3));

        assertThat(retention.row(0, Rule.BOUNDED)).map(Measurement::value).containsExactly(1.0, 0.5, 0.5);
        assertThat(retention.row(0, Rule.ROLLING)).map(Measurement::value).containsExactly(1.0, 1.0, 0.5);
        assertThat(retention.row(1, Rule.BOUNDED)).map(Measurement::value).containsExactly(1.0, 1.0);
    }

    @Test
    void isTheSameFromDaysOfItsZone() {
        DeveloperDays days = ALL.list().stream().collect(DeveloperDays.collector(ZoneOffset.UTC));
        LocalDate origin = LocalDate.of(2026, 1, 1);
        Retention byTime = Retention.of(ALL, ORIGIN, WEEK, week(3));
        Retention byDay = Retention.of(days, origin, 7, origin.plusDays(21));

        for (Rule rule : Rule.values()) {
            for (int cohort = 0; cohort < 3; cohort++) {
                assertThat(byDay.row(cohort, rule)).isEqualTo(byTime.row(cohort, rule));
            }
        }
        assertThatThrownBy(() -> Retention.of(days, origin, 0, origin)).hasMessageContaining("days");
        assertThatThrownBy(() -> Retention.of(days, origin, 7, origin.minusDays(1)))
                .hasMessageContaining("asOf");
    }

    /** In Berlin a week of March has 167 hours: a period of days ends at midnight all the same. */
    @Test
    void endsPeriodsAtMidnight() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        DeveloperDays days = DeveloperDays.inZone(berlin);
        LocalDate origin = LocalDate.of(2026, 3, 23);
        days.add("ann", origin, 1);
        days.add("ann", origin.plusDays(7), 1);

        Measurement second = Retention.of(days, origin, 7, origin.plusDays(14)).at(0, 1, Rule.BOUNDED);

        assertThat(second.value()).isEqualTo(1);
        assertThat(second.window().orElseThrow().from()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void knowsNothingOfAPeriodThatHasNotEnded() {
        Retention retention = Retention.of(ALL, ORIGIN, WEEK, week(2.5));

        Measurement open = retention.at(0, 2, Rule.BOUNDED);

        assertThat(open.reason()).contains(Reason.CENSORED);
        assertThat(open.flags()).containsExactly(Flag.CENSORED);
        assertThat(retention.row(0, Rule.BOUNDED)).hasSize(2);
    }

    @Test
    void hasNoRetentionOfNobody() {
        Retention retention = Retention.of(ALL, ORIGIN, WEEK, week(9));

        assertThat(retention.at(5, 0, Rule.BOUNDED).reason()).contains(Reason.EMPTY);
        assertThat(retention.at(0, 0, Rule.BOUNDED).n()).as("old began before").isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        Retention retention = Retention.of(ALL, ORIGIN, WEEK, week(9));

        assertThatThrownBy(() -> retention.at(-1, 0, Rule.BOUNDED)).hasMessageContaining("cohort");
        assertThatThrownBy(() -> retention.at(0, -1, Rule.BOUNDED)).hasMessageContaining("later");
        assertThatThrownBy(() -> Retention.of(ALL, ORIGIN, Duration.ZERO, week(1)))
                .hasMessageContaining("period");
        assertThatThrownBy(() -> Retention.of(ALL, ORIGIN, WEEK, week(-1))).hasMessageContaining("asOf");
    }
}
