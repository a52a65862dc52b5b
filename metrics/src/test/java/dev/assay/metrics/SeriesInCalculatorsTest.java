package dev.assay.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.adoption.Growth;
import dev.assay.metrics.community.Classifier;
import dev.assay.metrics.community.Sentiment;
import dev.assay.metrics.onchain.FeeModel;
import dev.assay.metrics.onchain.Fees;
import dev.assay.metrics.onchain.GasReceipt;
import dev.assay.metrics.onchain.RealizedValue;
import dev.assay.metrics.onchain.Transaction;
import dev.assay.metrics.onchain.Transfer;
import dev.assay.metrics.onchain.TransferValue;
import dev.assay.metrics.onchain.Velocity;
import dev.assay.metrics.risk.PairedReturns;
import dev.assay.metrics.risk.RangeVolatility;
import dev.assay.metrics.risk.Ratios;
import dev.assay.metrics.risk.Relative;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.Universe;
import dev.assay.metrics.signal.SignalEvaluator;
import dev.assay.metrics.technical.Averages;
import dev.assay.metrics.technical.Volatility;
import dev.assay.series.BarSeries;
import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Calculators that take a series leave out bars that are not complete and say so, and refuse to join unlike series. */
class SeriesInCalculatorsTest {

    private static final int DAYS = 400;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final LocalDate CHOSEN = LocalDate.of(2023, 12, 31);
    private static final RiskOptions DEFAULTS = RiskOptions.defaults();
    private static final Classifier CLASSIFIER = new Classifier("lexicon", "1", "en");
    private static final Window FIRST_DAY = new Window(START, START.plus(Duration.ofDays(1)));

    private static TimeSeries series(SeriesInfo info, int days, int phase) {
        double[] values = new double[days];
        Arrays.setAll(values, i -> 100 + 10 * Math.sin(i * 0.7 + phase) + i * 0.01);
        return TimeSeries.of(info, labels(days), values);
    }

    private static long[] labels(int days) {
        return LongStream.range(0, days)
                .map(i -> START.plus(Duration.ofDays(i)).toEpochMilli())
                .toArray();
    }

    private static TimeSeries daily(int phase) {
        return series(SeriesInfo.daily("TOKEN"), DAYS, phase);
    }

    private static BarSeries bars() {
        double[] closes = daily(0).values();
        double[] opens = closes.clone();
        System.arraycopy(closes, 0, opens, 1, DAYS - 1);
        double[] highs = new double[DAYS];
        double[] lows = new double[DAYS];
        Arrays.setAll(highs, i -> Math.max(opens[i], closes[i]) + 1);
        Arrays.setAll(lows, i -> Math.min(opens[i], closes[i]) - 1);
        return BarSeries.of(SeriesInfo.daily("TOKEN"), labels(DAYS), opens, highs, lows, closes, closes);
    }

    private static Map<String, Function<TimeSeries, Measurement>> ofValues() {
        Address ann = Address.ofText("ann");
        List<Transfer> transfers = List.of(Transfer.of(START, ann, ann, BigInteger.TEN));
        List<Transaction> transactions = List.of(new Transaction(
                "1",
                START,
                true,
                ann,
                21_000,
                FeeModel.ETHEREUM.of(GasReceipt.of(21_000, BigInteger.TEN).withBaseFee(BigInteger.ONE))));
        Map<String, Function<TimeSeries, Measurement>> all = new LinkedHashMap<>();
        all.put("returns of prices", each -> Ratios.sharpe(Returns.fromPrices(each), DEFAULTS));
        all.put("returns", each -> Ratios.sharpe(Returns.of(each), DEFAULTS));
        all.put("pairs", each -> Relative.beta(PairedReturns.fromPrices(each, daily(1)), DEFAULTS));
        all.put("benchmark", each -> Relative.beta(PairedReturns.fromPrices(daily(1), each), DEFAULTS));
        all.put("indicator", each -> Averages.sma(20).last(each));
        all.put(
                "signals",
                each -> SignalEvaluator.create().evaluate(each, past -> 1).netReturn());
        all.put("growth", each -> Growth.of(each, Growth.Span.WEEK_OVER_WEEK, Growth.Quantity.STOCK));
        all.put("velocity", each -> Velocity.trailing(each, 1_000));
        all.put("sentiment", each -> Sentiment.z(each, CLASSIFIER));
        all.put("market cap", each -> RealizedValue.zInSample(each, daily(1), 1));
        all.put("realized cap", each -> RealizedValue.zInSample(daily(1), each, 1));
        all.put("transfers", each -> TransferValue.inCurrency(transfers, FIRST_DAY, 0, each));
        all.put("fees", each -> Fees.inCurrency(transactions, FIRST_DAY, FeeModel.ETHEREUM, 0, each));
        return all;
    }

    private static Map<String, Function<BarSeries, Measurement>> ofBars() {
        Map<String, Function<BarSeries, Measurement>> all = new LinkedHashMap<>();
        all.put("range", each -> RangeVolatility.of(each, RangeVolatility.Estimator.PARKINSON));
        all.put("indicator", each -> Volatility.atr(14).last(each));
        all.put(
                "signals",
                each -> SignalEvaluator.create().evaluate(each, past -> 1).netReturn());
        return all;
    }

    @Test
    void barsThatAreNotCompleteAreLeftOutAndTheResultSaysSo() {
        TimeSeries whole = daily(0);
        TimeSeries shorter = whole.within(new Window(START, START.plus(Duration.ofDays(DAYS - 1))));
        TimeSeries open = whole.withIncomplete(DAYS - 1);

        ofValues().forEach((name, calculator) -> {
            Measurement measured = calculator.apply(open);
            assertThat(measured.flags()).as(name).contains(Flag.INCOMPLETE_BAR_DROPPED);
            assertThat(measured.value())
                    .as(name)
                    .isEqualTo(calculator.apply(shorter).value());
            assertThat(calculator.apply(whole).flags()).as(name).doesNotContain(Flag.INCOMPLETE_BAR_DROPPED);
        });
    }

    @Test
    void soAreThoseOfOpenHighLowAndClose() {
        BarSeries whole = bars();
        BarSeries shorter = whole.within(new Window(START, START.plus(Duration.ofDays(DAYS - 1))));

        ofBars().forEach((name, calculator) -> {
            Measurement measured = calculator.apply(whole.withIncomplete(DAYS - 1));
            assertThat(measured.flags()).as(name).contains(Flag.INCOMPLETE_BAR_DROPPED);
            assertThat(measured.value())
                    .as(name)
                    .isEqualTo(calculator.apply(shorter).value());
            assertThat(calculator.apply(whole).flags()).as(name).doesNotContain(Flag.INCOMPLETE_BAR_DROPPED);
        });
    }

    @Test
    void whatIsASeriesItselfLeavesThemOutAndCountsThem() {
        Universe universe = Universe.of("two", CHOSEN)
                .with(daily(0).withIncomplete(DAYS - 1))
                .with(daily(1).withIncomplete(DAYS - 1));

        assertThat(universe.index().size()).isEqualTo(DAYS - 1);
        assertThat(universe.incomplete()).isEqualTo(2);
        assertThat(daily(0).withIncomplete(3).join(daily(1)).dropped()).isEqualTo(2);
        assertThat(RealizedValue.zExpanding(daily(0).withIncomplete(DAYS - 1), daily(1), 1)
                        .size())
                .isEqualTo(DAYS - 2);
    }

    @Test
    void unlikeSeriesAreNotSetBesideEachOther() {
        SeriesInfo info = SeriesInfo.daily("OTHER");
        Map<String, SeriesInfo> unlike = new LinkedHashMap<>();
        unlike.put("step", SeriesInfo.of("OTHER", Duration.ofHours(1)));
        unlike.put("label side", info.labelled(LabelSide.END));
        unlike.put("day zone", info.inZone(ZoneId.of("Asia/Tokyo")));
        unlike.put("currency", info.in("EUR"));
        List<BiFunction<TimeSeries, TimeSeries, Object>> joins = List.of(
                TimeSeries::join,
                PairedReturns::fromPrices,
                (one, two) -> RealizedValue.zInSample(one, two, 1),
                (one, two) -> RealizedValue.zExpanding(one, two, 1),
                (one, two) -> RealizedValue.zTrailing(one, two, 9, 1),
                (one, two) -> Universe.of("two", CHOSEN).with(one).with(two));

        unlike.forEach((difference, other) ->
                joins.forEach(join -> assertThatThrownBy(() -> join.apply(daily(0), series(other, DAYS, 1)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(difference)));
    }
}
