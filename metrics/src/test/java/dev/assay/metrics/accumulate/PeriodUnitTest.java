package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodUnitTest {

    @ParameterizedTest
    @EnumSource
    void aTimeIsBetweenTheStartOfItsPeriodAndThatOfTheNext(PeriodUnit unit) {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            long index = unit.indexOf(time);

            assertThat(time).isAfterOrEqualTo(unit.start(index)).isBefore(unit.start(index + 1));
            assertThat(unit.indexOf(unit.start(index))).isEqualTo(index);
            assertThat(unit.indexOf(unit.start(index).minusNanos(1))).isEqualTo(index - 1);
        }
    }

    @Test
    void weeksStartOnMondayAndMonthsOnTheirFirst() {
        assertThat(PeriodUnit.WEEK.start(2_900).atZone(ZoneOffset.UTC).getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(PeriodUnit.WEEK.indexOf(Instant.EPOCH)).isZero();
        assertThat(PeriodUnit.MONTH.start(12 * 54 + 1)).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(PeriodUnit.DAY.start(1)).isEqualTo("1970-01-02T00:00:00Z");
    }
}
