package dev.assay.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.NftSale;
import dev.assay.metrics.adoption.NftTrades;
import dev.assay.metrics.adoption.Users;
import dev.assay.metrics.catalogue.Catalogue;
import dev.assay.metrics.community.Growth;
import dev.assay.metrics.composite.Bounds;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.concentration.Inequality;
import dev.assay.metrics.development.DevelopmentMetrics;
import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import dev.assay.metrics.governance.Participation;
import dev.assay.metrics.governance.TurnoutBase;
import dev.assay.metrics.internal.Sum;
import dev.assay.metrics.onchain.ActiveAddresses;
import dev.assay.metrics.onchain.ContractUse;
import dev.assay.metrics.onchain.Contracts;
import dev.assay.metrics.onchain.Transfer;
import dev.assay.metrics.risk.Dispersion;
import dev.assay.metrics.risk.Drawdowns;
import dev.assay.metrics.risk.Ratios;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.TailRisk;
import dev.assay.metrics.technical.Averages;
import dev.assay.metrics.technical.Channels;
import dev.assay.metrics.technical.Line;
import dev.assay.metrics.technical.Oscillators;
import dev.assay.metrics.technical.Seed;
import dev.assay.metrics.technical.Volatility;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What all families agree on, each with an example from several of them. */
class ConventionsTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static Returns daily(double... returns) {
        return Returns.of(returns, 365);
    }

    private static long[] equal(int holders) {
        long[] amounts = new long[holders];
        Arrays.fill(amounts, 7);
        return amounts;
    }

    private static TimeSeries days(Duration step, double... values) {
        long[] labels = LongStream.range(0, values.length)
                .map(i -> START.plus(step.multipliedBy(i)).toEpochMilli())
                .toArray();
        return TimeSeries.of(SeriesInfo.of("TOKEN", step), labels, values);
    }

    @Test
    void unknownIsUndefinedWithItsReasonAndNeverANumber() {
        assertThat(Concentration.gini(Distribution.of(new long[0])).reason()).contains(Reason.EMPTY);
        assertThat(Inequality.theilT(Distribution.of(new long[] {0, 0})).reason())
                .contains(Reason.ZERO_TOTAL);
        assertThat(Concentration.hhi(Distribution.of(new long[] {3, -1})).reason())
                .contains(Reason.NEGATIVE_INPUT);
        assertThat(Growth.rate(0, 5).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Ratios.sharpe(daily(0.01, 0.01, 0.01), DEFAULTS).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Dispersion.volatility(daily(0.01), DEFAULTS).reason()).contains(Reason.TOO_FEW);
        assertThatThrownBy(() -> Ratios.sharpe(daily(0.01), DEFAULTS).value())
                .isInstanceOf(UndefinedException.class)
                .hasMessageContaining("TOO_FEW");
    }

    @Test
    void onlyAMistakeOfTheProgramThrowsAndNamesItsArgument() {
        assertThatThrownBy(() -> Averages.sma(0)).hasMessageContaining("n: not in 1");
        assertThatThrownBy(() -> Bounds.of(2, 1)).hasMessageContaining("lower");
        assertThatThrownBy(() -> Threshold.of(0.0)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> DEFAULTS.withTail(2)).hasMessageContaining("tail");
        assertThatThrownBy(() -> Catalogue.find(null)).hasMessageContaining("id");
    }

    @Test
    void missingIsCountedAndIsNoZero() {
        Measurement mean = Dispersion.mean(daily(0.02, Double.NaN, 0.04));
        Measurement average = Averages.sma(2).last(new double[] {1, Double.NaN, 3});
        Measurement over = Drawdowns.max(Returns.fromPrices(days(Duration.ofDays(1), 100, Double.NaN, 80)));

        assertThat(mean.value()).isCloseTo(0.03, within(1e-15));
        assertThat(mean.n()).isEqualTo(2);
        assertThat(mean.missing()).isEqualTo(1);
        assertThat(average.value()).isEqualTo(2);
        assertThat(average.missing()).isEqualTo(1);
        assertThat(over.missing()).isEqualTo(1);
        assertThat(over.window()).contains(new Window(START, START.plus(Duration.ofDays(2))));
    }

    @Test
    void amountsAreExactUntilTheLastRatio() {
        BigInteger wide = BigInteger.TWO.pow(200);

        assertThat(Concentration.nakamoto(Distribution.of(equal(50))).value()).isEqualTo(26);
        assertThat(Concentration.tau(Distribution.of(equal(10)), Threshold.of(0.3))
                        .value())
                .isEqualTo(4);
        assertThat(Concentration.nakamoto(Distribution.ofIntegers(List.of(wide, wide.add(BigInteger.ONE))))
                        .value())
                .as("one base unit of 2^200 decides")
                .isEqualTo(1);
        assertThat(Participation.turnout(wide, wide.add(wide), TurnoutBase.DELEGATED)
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void noLimitIsAbsolute() {
        double[] tiny = {2.4e-7, 2.5e-7, 2.4e-7, 2.6e-7, 2.5e-7};
        double[] huge = Arrays.stream(tiny).map(price -> price * 0x1p80).toArray();

        assertThat(Oscillators.rsi(3).last(tiny).value())
                .isEqualTo(Oscillators.rsi(3).last(huge).value())
                .isBetween(1.0, 99.0);
        assertThat(Ratios.sharpe(Returns.fromPrices(tiny, 365), DEFAULTS).value())
                .isEqualTo(
                        Ratios.sharpe(Returns.fromPrices(huge, 365), DEFAULTS).value());
    }

    @Test
    void orderAndTiesMakeNoDifference() {
        Distribution one = Distribution.of(new long[] {5, 1, 5, 3, 1});
        Distribution two = Distribution.of(new long[] {1, 1, 3, 5, 5});

        assertThat(Concentration.all(one).measurements())
                .isEqualTo(Concentration.all(two).measurements());
        assertThat(TailRisk.historicalVar(daily(0.3, -0.1, 0.2, -0.1), DEFAULTS))
                .isEqualTo(TailRisk.historicalVar(daily(-0.1, -0.1, 0.2, 0.3), DEFAULTS));
    }

    @Test
    void bothComparisonsWithAThresholdHaveNames() {
        Distribution half = Distribution.of(new long[] {3, 2, 1});

        assertThat(Concentration.nakamoto(half).value()).isEqualTo(2);
        assertThat(Concentration.nakamoto(half).conventions()).containsEntry("comparison", Comparison.STRICTLY_MORE);
        assertThat(Concentration.nakamoto(half, Threshold.MAJORITY.comparedBy(Comparison.AT_LEAST))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void valuesAreFractionsUnlessTheUnitSaysOtherwise() {
        double[] closes = {100, 110};

        assertThat(Oscillators.rateOfChange(1).last(closes).value()).isCloseTo(0.1, within(1e-15));
        assertThat(Oscillators.rateOfChange(1).metric().unit()).isEqualTo(Unit.FRACTION);
        assertThat(Concentration.hhi(Distribution.of(equal(4))).value()).isEqualTo(2500);
        assertThat(Concentration.hhi(Distribution.of(equal(4))).unit()).isEqualTo(Unit.HHI_POINTS);
        assertThat(Oscillators.rsi(14).metric().unit()).isEqualTo(Unit.POINTS_OF_100);
    }

    @Test
    void aYearFollowsFromTheStepAndIsNeverGuessed() {
        double[] closes = {100, 101, 99, 102};

        assertThat(Returns.fromPrices(days(Duration.ofDays(1), closes)).periodsPerYear())
                .isEqualTo(365);
        assertThat(Returns.fromPrices(days(Duration.ofHours(1), closes)).periodsPerYear())
                .isEqualTo(8_760);
        assertThat(Returns.fromPrices(days(Duration.ofDays(7), closes)).periodsPerYear())
                .isCloseTo(365 / 7.0, within(1e-12));
        assertThat(Dispersion.volatility(daily(0.01, 0.03), DEFAULTS).conventions())
                .containsEntry("periodsPerYear", 365.0);
        assertThatThrownBy(() -> Returns.of(new double[] {0.1}, 0)).hasMessageContaining("periodsPerYear");
    }

    @Test
    void theDivisorOfADeviationIsThatOfItsUse() {
        double[] values = {1, 3};

        assertThat(Dispersion.deviation(daily(values), DEFAULTS).value()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(Dispersion.deviation(daily(values), DEFAULTS.withDdof(0)).value())
                .isEqualTo(1);
        assertThat(Volatility.standardDeviation(2).last(values).value()).isEqualTo(1);
        assertThat(Channels.bollinger(2, 2).last(values).value()).isEqualTo(4);
        assertThat(Inequality.coefficientOfVariation(Distribution.of(new long[] {1, 3}))
                        .value())
                .isEqualTo(0.5);
        assertThat(TailRisk.gaussianVar(daily(values), DEFAULTS).conventions()).containsEntry("ddof", 0);
    }

    @Test
    void quantilesAreOfTypeSevenUnlessAskedForOtherwise() {
        Returns ten = daily(0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.10);

        assertThat(TailRisk.quantile(ten, 0.25, DEFAULTS).value()).isCloseTo(0.0325, within(1e-15));
        assertThat(TailRisk.quantile(ten, 0.25, DEFAULTS.withQuantileType(6)).value())
                .isCloseTo(0.0275, within(1e-15));
    }

    @Test
    void windowsAreHalfOpenAndInUtc() {
        Window day = new Window(START, START.plus(Duration.ofDays(1)));
        List<Transfer> transfers = List.of(
                Transfer.of(day.from(), Address.ofText("ann"), Address.ofText("bob"), BigInteger.ONE),
                Transfer.of(day.to(), Address.ofText("eve"), Address.ofText("joe"), BigInteger.ONE));

        assertThat(ActiveAddresses.count(transfers, day).value()).isEqualTo(2);
        assertThat(ActiveAddresses.count(transfers, day).window()).contains(day);
        assertThat(SeriesInfo.daily("TOKEN").dayZone().getId()).isEqualTo("Z");
    }

    @Test
    void whichWayIsBetterIsNotInTheSign() {
        assertThat(DevelopmentMetrics.ELEPHANT_FACTOR.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(Concentration.gini(Distribution.of(equal(2))).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(Drawdowns.max(daily(-0.1)).value()).isCloseTo(-0.1, within(1e-15));
        assertThat(Drawdowns.max(daily(-0.1)).direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void addressesAreNotPeopleAndTheResultSaysWhatWasCounted() {
        Address ann = Address.ofText("ann");
        Window day = new Window(START, START.plus(Duration.ofDays(1)));
        List<Transfer> transfers = List.of(Transfer.of(START, ann, Address.ofText("bob"), BigInteger.ONE));
        List<ContractUse> uses = List.of(new ContractUse(START, ContractUse.Kind.CALL, ann, Address.ofText("dex")));
        List<NftSale> sales = List.of(new NftSale("1", START, Address.ofText("bob"), ann, 2));
        ActivityByPeriod days = ActivityByPeriod.of(PeriodUnit.DAY);
        days.add(ann, START);
        List<Measurement> measured = List.of(
                ActiveAddresses.count(transfers, day),
                Contracts.uniqueCallers(uses, day),
                Contracts.deployers(uses, day),
                NftTrades.uniqueBuyers(sales, day, NftTrades.WashRule.NONE),
                Users.daily(days.result(), day.to()));

        assertThat(measured)
                .allSatisfy(each -> assertThat(each.population())
                        .as(each.toString())
                        .hasValueSatisfying(
                                said -> assertThat(said).containsAnyOf("addresses", "users as accumulated")));
        assertThat(Participation.voters(List.of("ann", "ann")).conventions()).containsEntry("entity", "address");
    }

    @Test
    void nothingIsPaddedAndUndefinedStaysUndefined() {
        Line average = Averages.ema(3, Seed.SMA).line(new double[] {1, 2, 3, 4});

        assertThat(average.offset()).isEqualTo(2);
        assertThat(average.size()).isEqualTo(2);
        assertThat(Ratios.calmar(daily(0.01, -2), DEFAULTS).reason()).contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void sumsKeepWhatRoundingCutsOff() {
        double[] values = new double[10_001];
        Arrays.fill(values, 1e-3);
        values[5_000] = 1e13;

        assertThat(Sum.of(values) - 1e13).isCloseTo(10, within(2e-3));
        assertThat(Arrays.stream(values).reduce(0, Double::sum) - 1e13)
                .as("a plain sum")
                .isNotCloseTo(10, within(0.1));
    }
}
