package dev.assay.metrics.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsersTest {

    /** The week of docs/metrics/adoption.md: letters are users. */
    private static final PeriodActivity WEEK = days("abc", "ad", "ab", "e", "a", "bc", "af");

    static PeriodActivity days(String... days) {
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
        for (int day = 0; day < days.length; day++) {
            long period = day;
            days[day].chars().forEach(user -> activity.add(Address.of(0, 0, user), period));
        }
        return activity.result();
    }

    static Instant end(long days) {
        return PeriodUnit.DAY.start(days);
    }

    @Test
    void aWeekIsAUnionAndNotASum() {
        assertThat(Users.byDay(WEEK, end(7), 7).stream().map(Measurement::count))
                .containsExactly(3L, 2L, 2L, 1L, 1L, 2L, 2L);
        assertThat(Users.weekly(WEEK, end(7)).count()).isEqualTo(6);
        assertThat(Users.active(WEEK, end(7), 3).count()).isEqualTo(4);
        assertThat(Users.daily(WEEK, end(7)).count()).isEqualTo(2);
    }

    @Test
    void aDayThatHasNotEndedDoesNotCount() {
        assertThat(Users.daily(WEEK, end(7).minusSeconds(1)).count()).isEqualTo(2);
        assertThat(Users.active(WEEK, end(7).minusSeconds(1), 2)
                        .window()
                        .orElseThrow()
                        .to())
                .isEqualTo(end(6));
        assertThat(Users.active(WEEK, end(7).minusSeconds(1), 6).count()).isEqualTo(5);
    }

    @Test
    void aWindowThatBeginsBeforeTheDataSaysSo() {
        assertThat(Users.weekly(WEEK, end(7)).flags()).isEmpty();
        assertThat(Users.monthly(WEEK, end(7)).flags()).containsExactly(Flag.PARTIAL_WINDOW);
        assertThat(Users.monthly(WEEK, end(7)).count()).isEqualTo(6);
        assertThat(Users.daily(days(), end(7)).count()).isZero();
        assertThat(Users.daily(days(), end(7)).flags()).containsExactly(Flag.PARTIAL_WINDOW);
    }

    @Test
    void stickinessIsTheMeanOfDaysByTheUsersOfTheSameDays() {
        // 13 user-days / 7 days / 6 users.
        assertThat(Users.stickiness(WEEK, end(7), 7).value()).isEqualTo(13.0 / 7 / 6);
        assertThat(Users.stickiness(days("", "a"), end(1), 1).reason()).hasValue(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void stickinessLiesBetweenOneDayAndAllDays() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
            for (int i = 0; i < 40; i++) {
                activity.add(Address.of(0, 0, random.nextInt(12)), random.nextInt(10));
            }
            assertThat(Users.stickiness(activity.result(), end(10), 10).value()).isBetween(0.1, 1.0);
        }
        assertThat(Users.stickiness(days("ab", "ab"), end(2), 2).value()).isEqualTo(1);
    }

    @Test
    void revenuePerUserMayBeNegative() {
        assertThat(Users.arpu(-30, 10).value()).isEqualTo(-3);
        assertThat(Users.arpu(30, 0).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Users.arpu(1, -1)).hasMessageContaining("activeUsers: negative");
    }

    @Test
    void otherPeriodsThanDaysAreRefused() {
        PeriodActivity weeks = ActivityByPeriod.of(PeriodUnit.WEEK).result();

        assertThatThrownBy(() -> Users.weekly(weeks, end(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("activity: not by day but by WEEK");
        assertThatThrownBy(() -> Users.active(WEEK, end(7), 0)).hasMessageContaining("days: less than 1");
    }
}
