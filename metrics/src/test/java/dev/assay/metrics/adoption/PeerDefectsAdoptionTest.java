package dev.assay.metrics.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.Growth.Quantity;
import dev.assay.metrics.adoption.Growth.Span;
import dev.assay.metrics.adoption.Income.Taxonomy;
import dev.assay.metrics.adoption.Multiples.SupplyBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. */
class PeerDefectsAdoptionTest {

    private static PeriodActivity activity(String... periods) {
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
        for (int i = 0; i < periods.length; i++) {
            for (char user : periods[i].toCharArray()) {
                activity.add(Address.ofText(String.valueOf(user)), i);
            }
        }
        return activity.result();
    }

    private static Instant end(int periods) {
        return PeriodUnit.DAY.start(periods);
    }

    private static double[] thirty(double daily) {
        double[] days = new double[30];
        Arrays.fill(days, daily);
        return days;
    }

    /** Dashboards take the users of the last day, 1 / 3, or add up days as monthly users, 1.75 / 7. */
    @Test
    void stickinessIsTheMeanOverTheUnionOfTheSameDays() {
        Measurement stickiness = Users.stickiness(activity("ab", "ab", "ac", "a"), end(4), 4);

        assertThat(stickiness.value()).isCloseTo(7.0 / 12, within(1e-15));
    }

    /** Tables of cohorts show 0 where a period is not over, so that the newest cohorts look worst. */
    @Test
    void aPeriodThatIsNotOverIsNoZero() {
        List<Retention.Row> table = Retention.table(activity("ab", "ac"), end(2));

        assertThat(table.get(0).cells()).extracting(Measurement::value).containsExactly(1.0, 0.5);
        assertThat(table.get(1).cells().get(1).reason()).contains(Reason.CENSORED);
    }

    /** Two retentions under one name: the bounded one can rise again, the rolling one cannot. */
    @Test
    void boundedAndRollingRetentionHaveNamesOfTheirOwn() {
        PeriodActivity activity = activity("ab", "c", "ab");

        assertThat(Retention.bounded(activity, 0, 1, end(3)).value()).isZero();
        assertThat(Retention.rolling(activity, 0, 1, end(3)).value()).isEqualTo(1);
        assertThat(UserMetrics.RETENTION_COHORT.id()).isNotEqualTo(UserMetrics.RETENTION_ROLLING.id());
    }

    /** Losses make a negative price to earnings, which sorts below every cheap token. */
    @Test
    void lossesHaveNoPriceToEarnings() {
        Multiples multiples = Multiples.of(2, 1_000, SupplyBasis.CIRCULATING);

        assertThat(multiples.priceToEarnings(thirty(-5)).reason()).contains(Reason.NEGATIVE_INPUT);
        assertThat(multiples.priceToFees(thirty(0)).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    /** Token Terminal's multiples are fully diluted without saying so in the number: the two differ by the float. */
    @Test
    void multiplesSayWhichSupplyTheyTake() {
        Measurement diluted = Multiples.of(2, 1_000, SupplyBasis.MAX).priceToFees(thirty(10));
        Measurement circulating = Multiples.of(2, 400, SupplyBasis.CIRCULATING).priceToFees(thirty(10));

        assertThat(circulating.value() / diluted.value()).isCloseTo(0.4, within(1e-15));
        assertThat(diluted.conventions()).containsEntry("supply", SupplyBasis.MAX);
    }

    /** Ten days of fees times 36.5 pass for a year in dashboards. */
    @Test
    void tenDaysAreNotAnnualisedUnlessAskedFor() {
        double[] ten = Arrays.copyOf(thirty(1), 10);

        assertThat(Annualisation.DEFAULT.of(ten).reason()).contains(Reason.TOO_FEW);
        assertThat(Annualisation.DEFAULT
                        .withPartial(Annualisation.Partial.SCALED)
                        .of(ten)
                        .flags())
                .contains(Flag.PARTIAL_WINDOW);
    }

    /** DefiLlama's adapters take fees = revenue + supply side for granted; some do not balance. */
    @Test
    void theIncomeStatementIsChecked() {
        Income income = Income.reported(Taxonomy.DEFILLAMA)
                .withFees(100)
                .withSupplySideRevenue(70)
                .withRevenue(40);

        assertThat(income.identityGap().value()).isEqualTo(-10);
        assertThat(income.takeRate().flags()).contains(Flag.SUSPECT_DATA);
    }

    /** Value locked at today's prices rises while depositors leave. */
    @Test
    void theFlowIsNetOfPrices() {
        List<Position> before = List.of(Position.of("ETH", 10, 2_000));
        List<Position> after = List.of(Position.of("ETH", 9, 2_500));

        assertThat(ValueLocked.tvl(after).value())
                .isGreaterThan(ValueLocked.tvl(before).value());
        assertThat(ValueLocked.netFlow(before, after, Map.of("ETH", 2_000.0)).value())
                .isEqualTo(-2_000);
    }

    /** Summing receipts counts a deposit once for each protocol that it was lent on to. */
    @Test
    void aReceiptIsNoDepositOfItsOwn() {
        List<Position> positions =
                List.of(Position.of("ETH", 10, 2_000), new Position("stETH", 10, 2_000, Position.Kind.RECEIPT));

        assertThat(ValueLocked.tvl(positions).value()).isEqualTo(20_000);
        assertThat(ValueLocked.tvl(positions, ValueLocked.Receipts.INCLUDED).value())
                .isEqualTo(40_000);
    }

    /** grimoirelab-metrics answers the later count, 5, as growth from zero; 100 % and infinity occur elsewhere. */
    @Test
    void growthFromNothingIsUndefined() {
        assertThat(Growth.rate(0, 5).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Growth.compoundMonthly(0, 5, 3).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    /** A missing day of a stock summed as zero is a fall that never was. */
    @Test
    void aStockIsAveragedAndNeverSummed() {
        double[] holders = new double[14];
        Arrays.fill(holders, 100);
        holders[12] = Double.NaN;

        assertThat(Growth.of(holders, Span.WEEK_OVER_WEEK, Quantity.STOCK).value())
                .isZero();
        assertThat(Growth.of(holders, Span.WEEK_OVER_WEEK, Quantity.FLOW).reason())
                .contains(Reason.NO_DATA);
    }

    /** Median holding times of sold items alone make collectors look like traders: items still held are censored. */
    @Test
    void itemsStillHeldCount() {
        List<NftHoldings.Spell> spells = List.of(
                new NftHoldings.Spell(Duration.ofDays(1), true),
                new NftHoldings.Spell(Duration.ofDays(3), true),
                new NftHoldings.Spell(Duration.ofDays(400), false),
                new NftHoldings.Spell(Duration.ofDays(400), false),
                new NftHoldings.Spell(Duration.ofDays(400), false));

        assertThat(NftHoldings.holdingTime(spells).isDefined()).isFalse();
    }
}
