package dev.assay.metrics.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.adoption.Growth.Quantity;
import dev.assay.metrics.adoption.Growth.Span;
import dev.assay.metrics.adoption.ValueLocked.Receipts;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueAndReachTest {

    private static final List<Position> BEFORE = List.of(
            Position.of("ETH", 10, 100),
            Position.of("USDC", 500, 1),
            new Position("stETH", 10, 100, Position.Kind.RECEIPT));
    private static final List<Position> AFTER = List.of(Position.of("ETH", 8, 150), Position.of("USDC", 600, 1));
    private static final Map<String, Double> PRICES = Map.of("ETH", 100.0, "USDC", 1.0);

    @Test
    void theValueLockedRisesWithPricesWhileDepositorsLeave() {
        assertThat(ValueLocked.tvl(BEFORE).value()).isEqualTo(1_500);
        assertThat(ValueLocked.tvl(BEFORE, Receipts.INCLUDED).value()).isEqualTo(2_500);
        assertThat(ValueLocked.tvl(AFTER).value()).isEqualTo(1_800);
        assertThat(ValueLocked.tvlNative(AFTER, PRICES).value()).isEqualTo(1_400);
        assertThat(ValueLocked.netFlow(BEFORE, AFTER, PRICES).value()).isEqualTo(-100);
        assertThat(ValueLocked.netFlow(BEFORE, List.of(), PRICES).value()).isEqualTo(-1_500);
        assertThat(ValueLocked.tvl(List.of()).value()).isZero();
    }

    @Test
    void withoutAPriceTheValueIsNotLower() {
        Measurement unknown = ValueLocked.tvl(List.of(Position.of("X", 1, Double.NaN), Position.of("Y", 2, 3)));

        assertThat(unknown.reason()).hasValue(Reason.NO_DATA);
        assertThat(unknown.n()).isEqualTo(1);
        assertThat(unknown.missing()).isEqualTo(1);
        assertThat(ValueLocked.tvlNative(AFTER, Map.of("ETH", 1.0)).reason()).hasValue(Reason.NO_DATA);
        assertThatThrownBy(() -> Position.of("X", -1, 1)).hasMessageContaining("amount: negative");
        assertThatThrownBy(() -> Position.of("X", Double.POSITIVE_INFINITY, 1)).hasMessageContaining("amount: ");
        assertThatThrownBy(() -> Position.of("X", 1, -1)).hasMessageContaining("price: negative");
        assertThatThrownBy(() -> Position.of("X", 1, Double.POSITIVE_INFINITY)).hasMessageContaining("price: ");
    }

    @Test
    void ratiosToTheValueLocked() {
        assertThat(ValueLocked.share(25, 100).value()).isEqualTo(0.25);
        assertThat(ValueLocked.share(101, 100).flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(ValueLocked.marketShare(0, 0).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(ValueLocked.mcapToTvl(50, 100).value()).isEqualTo(0.5);
        assertThat(ValueLocked.mcapToTvl(-50, 100).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThat(ValueLocked.capitalEfficiency(300, 100).value()).isEqualTo(3);
        assertThat(ValueLocked.feeYield(-5, 100).value()).isEqualTo(-0.05);
        assertThat(ValueLocked.feeYield(5, -100).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThat(ValueLocked.feeYield(Double.NaN, 100).reason()).hasValue(Reason.NO_DATA);
        assertThat(ValueLocked.feeYield(1, Double.NaN).reason()).hasValue(Reason.NO_DATA);
        assertThat(ValueLocked.feeYield(Double.POSITIVE_INFINITY, 1).reason()).hasValue(Reason.OUT_OF_DOMAIN);
        assertThat(ValueLocked.feeYield(1, Double.POSITIVE_INFINITY).reason()).hasValue(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void growthFromNothingIsUndefined() {
        assertThat(Growth.rate(100, 120).value()).isEqualTo(0.2);
        assertThat(Growth.rate(0, 7).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(Growth.rate(-1, 7).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThat(Growth.compoundMonthly(100, 121, 2).value()).isCloseTo(0.1, within(1e-15));
        assertThat(Growth.compoundMonthly(100, 0, 2).value()).isEqualTo(-1);
        assertThat(Growth.compoundMonthly(0, 7, 2).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(Growth.compoundMonthly(7, -1, 2).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThatThrownBy(() -> Growth.compoundMonthly(1, 1, 0)).hasMessageContaining("months: less than 1");
    }

    @Test
    void flowsAreSummedAndStocksAveraged() {
        double[] daily = new double[14];
        Arrays.fill(daily, 0, 7, 10);
        Arrays.fill(daily, 7, 14, 11);

        assertThat(Growth.of(daily, Span.WEEK_OVER_WEEK, Quantity.FLOW).value()).isCloseTo(0.1, within(1e-15));
        daily[9] = Double.NaN;
        assertThat(Growth.of(daily, Span.WEEK_OVER_WEEK, Quantity.FLOW).reason())
                .hasValue(Reason.NO_DATA);
        Measurement stock = Growth.of(daily, Span.WEEK_OVER_WEEK, Quantity.STOCK);
        assertThat(stock.value()).isCloseTo(0.1, within(1e-15));
        assertThat(stock.missing()).isEqualTo(1);
        assertThat(Growth.of(daily, Span.MONTH_OVER_MONTH, Quantity.STOCK).reason())
                .hasValue(Reason.TOO_FEW);
        Arrays.fill(daily, 0, 7, Double.NaN);
        assertThat(Growth.of(daily, Span.WEEK_OVER_WEEK, Quantity.STOCK).reason())
                .hasValue(Reason.NO_DATA);
        Arrays.fill(daily, 0, 7, 1);
        Arrays.fill(daily, 7, 14, Double.NaN);
        assertThat(Growth.of(daily, Span.WEEK_OVER_WEEK, Quantity.STOCK).reason())
                .hasValue(Reason.NO_DATA);
    }

    @Test
    void everySpanHasItsDays() {
        double[] daily = new double[730];
        Arrays.setAll(daily, i -> i < 365 ? 1 : 2);

        assertThat(Growth.of(daily, Span.YEAR_OVER_YEAR, Quantity.FLOW).value()).isEqualTo(1);
        assertThat(Growth.of(daily, Span.MONTH_OVER_MONTH, Quantity.FLOW).value())
                .isZero();
        assertThat(Growth.of(daily, Span.MONTH_OVER_MONTH, Quantity.FLOW).n()).isEqualTo(60);
    }

    @Test
    void daysOfASeriesThatAreNotThereAreMissingAndAnOpenOneIsDropped() {
        long day = Duration.ofDays(1).toMillis();
        long[] labels = new long[15];
        double[] values = new double[15];
        Arrays.setAll(labels, i -> i * day);
        Arrays.setAll(values, i -> i < 7 ? 10 : i < 14 ? 11 : 1e9);
        TimeSeries series = TimeSeries.of(SeriesInfo.daily("X"), labels, values).withIncomplete(14);

        Measurement whole = Growth.of(series, Span.WEEK_OVER_WEEK, Quantity.FLOW);
        assertThat(whole.value()).isCloseTo(0.1, within(1e-15));
        assertThat(whole.flags()).containsExactly(Flag.INCOMPLETE_BAR_DROPPED);

        labels[14] += day;
        TimeSeries gap = TimeSeries.of(SeriesInfo.daily("X"), labels, values);
        assertThat(Growth.of(gap, Span.WEEK_OVER_WEEK, Quantity.FLOW).reason()).hasValue(Reason.NO_DATA);
        TimeSeries none = TimeSeries.of(SeriesInfo.daily("X"), new long[0], new double[0]);
        assertThat(Growth.of(none, Span.WEEK_OVER_WEEK, Quantity.FLOW).reason()).hasValue(Reason.TOO_FEW);
        TimeSeries hours = TimeSeries.of(SeriesInfo.of("X", Duration.ofHours(1)), new long[0], new double[0]);
        assertThatThrownBy(() -> Growth.of(hours, Span.WEEK_OVER_WEEK, Quantity.FLOW))
                .hasMessageContaining("daily: not by day");
    }

    @Test
    void aTreasuryThatEarnsHasNoEnd() {
        assertThat(Treasury.runway(900, new double[] {2, 4, Double.NaN}).value())
                .isEqualTo(300);
        assertThat(Treasury.runway(900, new double[] {2, -2}).reason()).hasValue(Reason.OUT_OF_DOMAIN);
        assertThat(Treasury.runway(900, new double[] {Double.NaN}).reason()).hasValue(Reason.EMPTY);
        assertThat(Treasury.runway(-1, new double[] {2}).reason()).hasValue(Reason.NEGATIVE_INPUT);
    }

    @Test
    void revenueFromOneSourceIsAsConcentratedAsCanBe() {
        assertThat(Treasury.revenueConcentration(new double[] {5}).value()).isEqualTo(10_000);
        assertThat(Treasury.revenueConcentration(new double[] {5, 5, 0}).value())
                .isEqualTo(5_000);
        assertThat(Treasury.revenueConcentration(new double[] {}).reason()).hasValue(Reason.EMPTY);
        assertThat(Treasury.revenueConcentration(new double[] {0, 0}).reason()).hasValue(Reason.ZERO_TOTAL);
        assertThat(Treasury.revenueConcentration(new double[] {1, -1}).reason()).hasValue(Reason.NEGATIVE_INPUT);
        assertThat(Treasury.revenueConcentration(new double[] {1, Double.NaN}).reason())
                .hasValue(Reason.NO_DATA);
    }

    @Test
    void integrationsAreExternalProjectsWithEvidence() {
        List<Integration> all = List.of(
                new Integration("a", Integration.Rule.CALLS, "0x1"),
                new Integration("a", Integration.Rule.LISTS, "https://a.example"),
                new Integration("own", Integration.Rule.CALLS, "0x2"));

        assertThat(Reach.integrations(all, "own").count()).isEqualTo(1);
        assertThat(Reach.integrations(all, "own").conventions()).containsEntry("rules", "[CALLS, LISTS]");
        assertThat(Reach.dependents(List.of("x", "y", "x")).count()).isEqualTo(2);
        assertThatThrownBy(() -> new Integration("a", Integration.Rule.INDEXES, " "))
                .hasMessageContaining("evidence: none for a");
    }

    @Test
    void aChainCountsFromItsShareOn() {
        Map<String, Double> byChain = Map.of("a", 98.0, "b", 1.0, "c", 0.99, "d", 0.01);

        assertThat(Reach.chains(byChain).count()).isEqualTo(2);
        assertThat(Reach.chains(byChain, 0.5).count()).isEqualTo(1);
        assertThat(Reach.chains(Map.of()).reason()).hasValue(Reason.EMPTY);
        assertThat(Reach.chains(Map.of("a", 0.0)).reason()).hasValue(Reason.ZERO_TOTAL);
        assertThatThrownBy(() -> Reach.chains(byChain, 0)).hasMessageContaining("share: not above 0");
        assertThatThrownBy(() -> Reach.chains(byChain, 1.1)).hasMessageContaining("share: not above 0");
        assertThatThrownBy(() -> Reach.chains(Map.of("a", -1.0))).hasMessageContaining("byChain: negative");
        assertThatThrownBy(() -> Reach.chains(Map.of("a", Double.POSITIVE_INFINITY)))
                .hasMessageContaining("byChain: negative or not finite");
    }

    @Test
    void crossUsageIsOfTheProjectsOwnUsers() {
        assertThat(Reach.crossUsage(users("abcd"), List.of(users("ax"), users("ab")))
                        .value())
                .isEqualTo(0.5);
        assertThat(Reach.crossUsage(users(""), List.of(users("ax"))).reason()).hasValue(Reason.EMPTY);
    }

    private static DistinctAddresses users(String names) {
        DistinctAddresses users = new DistinctAddresses();
        names.chars().forEach(name -> users.add(Address.of(0, 0, name)));
        return users;
    }
}
