package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Family;
import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.catalogue.Catalogue;
import dev.assay.series.BarSeries;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    private static final double[] FLAT = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5};

    private static double[] times(double factor, double... values) {
        return Arrays.stream(values).map(x -> factor * x).toArray();
    }

    @Test
    void theAnswerForOneBarSaysHowItWasComputed() {
        Measurement rsi = Oscillators.rsi(2).last(new double[] {1, 2, Double.NaN, 1.5, 2});

        assertThat(rsi.value()).isCloseTo(80, within(1e-12));
        assertThat(rsi.n()).isEqualTo(4);
        assertThat(rsi.missing()).isEqualTo(1);
        assertThat(rsi.conventions()).containsEntry("period", 2).containsEntry("seed", Seed.SMA);
        assertThat(rsi.metric()).isEqualTo(TechnicalMetrics.RSI);
    }

    @Test
    void aMarketThatDoesNotMoveHasNoOscillator() {
        Bars bars = Bars.wrap(FLAT, FLAT, FLAT, FLAT);

        assertUndefined(Oscillators.rsi(3).last(FLAT), Reason.ZERO_DENOMINATOR);
        assertUndefined(Channels.percentB(3, 2).last(FLAT), Reason.NEAR_ZERO_VARIANCE);
        assertUndefined(Oscillators.stochastic(3, 1, 1).last(bars), Reason.ZERO_DENOMINATOR);
        assertUndefined(Oscillators.williamsR(3).last(bars), Reason.ZERO_DENOMINATOR);
        assertUndefined(Oscillators.cci(3).last(bars), Reason.ZERO_DENOMINATOR);
        assertUndefined(Oscillators.ultimate(2, 3, 4).last(bars), Reason.ZERO_DENOMINATOR);
        assertUndefined(Trends.directionalMovement(2).last(bars), Reason.ZERO_DENOMINATOR);
        assertUndefined(Volumes.moneyFlow(3).last(bars), Reason.ZERO_DENOMINATOR);
        assertThat(Volatility.atr(3).last(bars).value()).isZero();
        assertThat(Channels.bandwidth(3, 2).last(FLAT).value()).isZero();
    }

    @Test
    void roundingIsNotASpread() {
        double[] noise = IntStream.range(0, 30)
                .mapToDouble(i -> 100 + (i % 2) * Math.ulp(100.0))
                .toArray();

        assertUndefined(Channels.percentB(20, 2).last(noise), Reason.NEAR_ZERO_VARIANCE);
    }

    @Test
    void pricesOfMemesHaveAnIndexAndAFlow() {
        double[] price = times(1e-7, 2.4, 2.4, 2.3, 2.4, 2.3, 2.3, 2.4);
        double[] volume = times(1e-9, 1, 1, 1, 1, 1, 1, 1);

        assertThat(Oscillators.rsi(3).last(price).value()).isBetween(1.0, 99.0);
        assertThat(Volumes.moneyFlow(3).last(Bars.wrapCloses(price, volume)).value())
                .isBetween(1.0, 99.0);
    }

    @Test
    void pricesThatAreNotPositiveHaveNoRelativeChange() {
        double[] prices = {1, 2, 0, 3, 4};

        assertThat(Oscillators.rateOfChange(1).line(prices).values())
                .containsExactly(new double[] {1, -1, Double.NaN, 1 / 3.0}, within(1e-15));
        assertUndefined(Volatility.historicalVolatility(2, 365).last(prices), Reason.OUT_OF_DOMAIN);
        assertUndefined(Volatility.historicalVolatility(2, 365).last(new double[] {1, -2, -3}), Reason.OUT_OF_DOMAIN);
        assertUndefined(Channels.bandwidth(2, 2).last(new double[] {-1, 1}), Reason.OUT_OF_DOMAIN);
        assertUndefined(Oscillators.ppo(1, 2, MacdSeed.SMA).last(new double[] {-1, 1}), Reason.ZERO_DENOMINATOR);
        Bars zero = Bars.wrap(new double[] {2, 1}, new double[] {1, 0}, new double[] {1, 0});
        assertUndefined(Volatility.natr(1).last(zero), Reason.OUT_OF_DOMAIN);
    }

    @Test
    void logReturnsAreShorterThanSimpleOnes() {
        double[] prices = {100, 110, 99, 120};
        double expected = Math.abs(Math.log(1.1) - Math.log(0.9)) / 2;

        double log = Volatility.historicalVolatility(2, 1, 0, ReturnKind.LOG)
                .line(prices)
                .value(2);

        assertThat(log).isCloseTo(expected, within(1e-15));
        assertThat(Volatility.historicalVolatility(2, 4).line(prices).value(2)).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void saysWhyThereIsNoValueYet() {
        assertUndefined(Averages.sma(3).last(new double[0]), Reason.EMPTY);
        assertUndefined(Averages.sma(3).last(new double[] {Double.NaN}), Reason.NO_DATA);
        assertUndefined(Averages.sma(3).last(new double[] {1, 2, Double.NaN}), Reason.TOO_FEW);
        assertThat(Averages.sma(3).last(new double[] {1, 2}).toString()).contains("needs 3 bars");
    }

    @Test
    void theLastBarThatIsMissingIsNotAnswered() {
        double[] values = {1, 2, 3, Double.NaN};

        assertUndefined(Averages.sma(2).last(values), Reason.NO_DATA);
        assertThat(Averages.sma(2).line(values).isDefined(3)).isFalse();
        assertThat(Averages.sma(2).line(values).value(2)).isEqualTo(2.5);
    }

    private static void assertUndefined(Measurement measurement, Reason reason) {
        assertThat(measurement.reason()).as(measurement.toString()).contains(reason);
    }

    @Test
    void aBarThatIsNotCompleteIsDropped() {
        TimeSeries series = TimeSeries.of(SeriesInfo.daily("BTC"), days(4), new double[] {1, 2, 3, 100})
                .withIncomplete(3);
        BarSeries bars = BarSeries.of(
                        SeriesInfo.daily("BTC"),
                        days(4),
                        new double[] {1, 2, 3, 9},
                        new double[] {2, 3, 4, 99},
                        new double[] {1, 2, 3, 1},
                        new double[] {2, 3, 4, 50},
                        new double[] {1, 1, 1, 1})
                .withIncomplete(3);

        Measurement mean = Averages.sma(2).last(series);
        assertThat(mean.value()).isEqualTo(2.5);
        assertThat(mean.flags()).contains(Flag.INCOMPLETE_BAR_DROPPED);
        assertThat(mean.window()).isPresent();
        assertThat(Averages.sma(2).lines(series).main().isDefined(3)).isFalse();
        assertThat(Volatility.trueRange().last(bars).value()).isEqualTo(1);
        assertThat(Volatility.trueRange().lines(bars).main().isDefined(3)).isFalse();
        assertThat(Volumes.onBalance().last(bars.complete()).flags()).isEmpty();
    }

    private static long[] days(int n) {
        return IntStream.range(0, n).mapToLong(i -> i * 86_400_000L).toArray();
    }

    @Test
    void aMissingColumnMattersOnlyWhereItIsUsed() {
        double[] gap = {1, Double.NaN, 3};
        double[] high = {2, 3, 4};
        double[] low = {1, 1, 1};
        Bars bars = Bars.wrap(high, low, gap);
        BarStream stream = Channels.donchian(2).stream();

        assertThat(Channels.donchian(2).line(bars).values()).containsExactly(3, 4);
        assertThat(stream.next(2, 1, 1)).isNaN();
        assertThat(stream.next(3, 1, Double.NaN)).isEqualTo(3);
        assertThat(stream.next(Double.NaN, 1, 1)).isNaN();
        assertThat(stream.value(RangeMetrics.DONCHIAN_LOWER)).isNaN();
        assertThat(Volatility.trueRange().lines(bars).present()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotAWindow() {
        refuses("n: not in 1", () -> Averages.sma(0));
        refuses("n: not in 2", () -> Averages.hma(1));
        refuses("n: not in 2", () -> Trends.directionalMovement(1));
        refuses("n: not in 1 to 1000000", () -> Averages.ema(2_000_000));
        refuses("slow: not in 13", () -> Oscillators.macd(12, 12, 9));
        refuses("signal: ", () -> Oscillators.macd(12, 26, 0));
        refuses("seed: the book", () -> Oscillators.macd(2, 26, 9, MacdSeed.BOOK));
        refuses("seed: the book", () -> Oscillators.macd(12, 27, 9, MacdSeed.BOOK));
        refuses("ddof: ", () -> Volatility.standardDeviation(3, 3));
        refuses("ddof: ", () -> Volatility.standardDeviation(3, -1));
        refuses("periodsPerYear: ", () -> Volatility.historicalVolatility(3, 0));
        refuses("periodsPerYear: ", () -> Volatility.historicalVolatility(3, Double.POSITIVE_INFINITY));
        refuses("width: ", () -> Channels.bollinger(20, Double.NaN));
        refuses("most: below step", () -> Trends.parabolic(0.2, 0.1, ParabolicRule.TULIP));
        refuses("most: below step", () -> Trends.parabolic(0.2, Double.POSITIVE_INFINITY, ParabolicRule.TULIP));
        refuses("displacement: ", () -> Trends.ichimoku(9, 26, 52, -1));
    }

    @Test
    void refusesWhatIsNotAPrice() {
        double[] endless = {1, Double.NEGATIVE_INFINITY};

        refuses("value: infinite at 1", () -> Averages.sma(2).line(endless));
        refuses("value: infinite at 0", () -> Averages.sma(2).stream().next(Double.POSITIVE_INFINITY));
        refuses("low: above high at 0", () -> Bars.wrap(new double[] {1}, new double[] {2}, new double[] {1}));
        refuses("low: above high", () -> Volatility.trueRange().stream().next(1, 2, 1));
        refuses("close: 2 for 1", () -> Bars.wrap(new double[1], new double[1], new double[2]));
        refuses("volume: negative at 0", () -> Bars.wrapCloses(new double[1], new double[] {-1}));
        refuses("bars: without volume", () -> Volumes.moneyFlow(2).line(Bars.wrap(FLAT, FLAT, FLAT)));
        refuses("volume: used by", () -> Volumes.moneyFlow(2).stream().next(1, 1, 1));
        refuses("metric: technical.rsi is not one of", () -> Averages.sma(2).output(TechnicalMetrics.RSI));
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void aLineKnowsItsBars() {
        Line line = Averages.sma(3).line(new double[] {1, 2, 3, 4});
        Line none = Averages.sma(3).line(new double[] {1, 2});

        assertThat(line).hasToString("Line[2 values from bar 2]");
        assertThat(line.isDefined(1)).isFalse();
        assertThat(line.isDefined(4)).isFalse();
        assertThatThrownBy(() -> line.value(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> line.value(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(none.size()).isZero();
        assertThat(none.values()).isEmpty();
        assertThat(Averages.sma(3).lines(FLAT).metrics()).containsExactly(TechnicalMetrics.SMA);
        assertThat(Averages.sma(3).lines(FLAT)).hasToString("Lines[technical.sma][Line[8 values from bar 2]]");
        assertThat(Averages.sma(3)).hasToString("[technical.sma] {period=3}");
        assertThat(Volatility.atr(3)).asString().contains("firstTrueRange=SKIPPED");
        assertThat(Volatility.atr(3).conventions()).containsEntry("period", 3);
        assertThat(Bars.wrapCloses(FLAT, FLAT)).hasToString("Bars[10]");
        assertThat(Bars.wrap(FLAT, FLAT, FLAT)).hasToString("Bars[10 without volume]");
        assertThat(Bars.wrap(FLAT, FLAT, FLAT).size()).isEqualTo(10);
    }

    @Test
    void everyOutputHasADescriptor() {
        List<Metric> all = Catalogue.of(Family.TECHNICAL);

        assertThat(all).extracting(Metric::id).doesNotHaveDuplicates().hasSize(55);
        Samples.values().forEach(indicator -> assertThat(all).containsAll(indicator.outputs()));
        Samples.bars().forEach(indicator -> assertThat(all).containsAll(indicator.outputs()));
    }
}
