package dev.assay.metrics.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.Multiples.SupplyBasis;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for all users and all amounts. */
class AdoptionPropertiesTest {

    private static final int PERIODS = 8;
    private static final Instant END = PeriodUnit.DAY.start(PERIODS);

    /** Each number is a user and a period; the parts are merged in any order. */
    private static PeriodActivity activity(List<Integer> events, Random random) {
        ActivityByPeriod[] parts = new ActivityByPeriod[3];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ActivityByPeriod.of(PeriodUnit.DAY);
        }
        for (int event : events) {
            parts[random.nextInt(parts.length)].add(Address.of(0, 0, event / PERIODS), event % PERIODS);
        }
        parts[1].merge(parts[2]);
        parts[1].merge(parts[0]);
        return parts[1].result();
    }

    @Property(tries = 300)
    void retentionIsAShareAndTheRollingOneNeverRises(
            @ForAll @Size(min = 1, max = 120) List<@IntRange(max = 159) Integer> events, @ForAll Random random) {
        PeriodActivity activity = activity(events, random);

        for (Retention.Row row : Retention.table(activity, END)) {
            double before = 1;
            for (int k = 0; row.size() > 0 && k < PERIODS - row.cohort(); k++) {
                double bounded = row.cells().get(k).value();
                double rolling =
                        Retention.rolling(activity, row.cohort(), k, END).value();
                assertThat(bounded).isBetween(0.0, rolling);
                assertThat(rolling).isLessThanOrEqualTo(before);
                before = rolling;
            }
            assertThat(row.size() == 0 || row.cells().get(0).value() == 1).isTrue();
        }
    }

    @Property(tries = 300)
    void cohortsAddUpToAllUsersAndOrderAndPartitionChangeNothing(
            @ForAll @Size(min = 1, max = 120) List<@IntRange(max = 159) Integer> events, @ForAll Random random) {
        PeriodActivity activity = activity(events, random);

        List<Retention.Row> table = Retention.table(activity, END);
        assertThat(table.stream().mapToLong(Retention.Row::size).sum())
                .isEqualTo(
                        events.stream().map(event -> event / PERIODS).distinct().count());
        assertThat(Retention.table(activity(events.stream().sorted().toList(), new Random(1)), END))
                .isEqualTo(table);
    }

    @Property(tries = 300)
    void stickinessIsAtLeastOneDayOfAllAndAtMostOne(
            @ForAll @Size(min = 1, max = 120) List<@IntRange(max = 159) Integer> events, @ForAll Random random) {
        Measurement stickiness = Users.stickiness(activity(events, random), END, PERIODS);

        assertThat(stickiness.value()).isBetween(1.0 / PERIODS - 1e-15, 1.0);
    }

    @Property(tries = 300)
    void multiplesScaleWithPriceAndAgainstFees(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double price,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double fee,
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double factor) {
        double[] fees = new double[30];
        double[] scaled = new double[30];
        Arrays.fill(fees, fee);
        Arrays.fill(scaled, fee * factor);

        double one =
                Multiples.of(price, 1_000, SupplyBasis.MAX).priceToFees(fees).value();

        double other = Multiples.of(price * factor, 1_000, SupplyBasis.MAX)
                .priceToFees(scaled)
                .value();
        assertThat(other).isCloseTo(one, within(1e-12 * one));
    }

    @Property(tries = 300)
    void compoundGrowthOverItsMonthsIsTheGrowth(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double earlier,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double later,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        double monthly = Growth.compoundMonthly(earlier, later, months).value();

        double growth = Growth.rate(earlier, later).value();
        assertThat(Math.pow(1 + monthly, months) - 1).isCloseTo(growth, within(1e-11 * (1 + Math.abs(growth))));
    }
}
