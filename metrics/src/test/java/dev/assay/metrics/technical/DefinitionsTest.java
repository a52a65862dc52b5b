package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Windows against their definitions, computed anew for every bar. */
class DefinitionsTest {

    private static final int BARS = 300;
    private final double[][] walk = Samples.walk(11, BARS);
    private final double[] close = walk[2];
    private final Bars bars = Samples.bars(walk);

    private interface Definition {
        double of(int from, int to);
    }

    private static void check(Line line, int n, Definition definition) {
        for (int i = Math.max(line.offset(), n - 1); i < line.bars(); i++) {
            double expected = definition.of(i - n + 1, i);
            assertThat(line.value(i)).as("bar " + i).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
        }
    }

    private double[] window(int from, int to) {
        return Arrays.copyOfRange(close, from, to + 1);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void averages() {
        for (int n : new int[] {1, 2, 7, 20, 64}) {
            check(Averages.sma(n).line(close), n, (from, to) -> mean(window(from, to)));
            check(Averages.wma(n).line(close), n, this::weighted);
        }
    }

    private double weighted(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += (i - from + 1) * close[i];
        }
        int n = to - from + 1;
        return sum / (n * (n + 1) / 2.0);
    }

    @Test
    void extremes() {
        int n = 9;

        check(Channels.donchian(n).line(bars), n, (from, to) -> highest(from, to));
        check(Channels.donchian(n).output(RangeMetrics.DONCHIAN_LOWER).line(bars), n, this::lowest);
        Line williams = Oscillators.williamsR(n).line(bars);
        Line stochastic = Oscillators.stochastic(n, 1, 1).line(bars);
        for (int i = n - 1; i < BARS; i++) {
            double top = highest(i - n + 1, i);
            double bottom = lowest(i - n + 1, i);
            assertThat(williams.isDefined(i)).isEqualTo(top > bottom);
            if (top > bottom) {
                assertThat(williams.value(i)).isCloseTo(-100 * (top - close[i]) / (top - bottom), within(1e-10));
                assertThat(stochastic.value(i)).isCloseTo(100 + williams.value(i), within(1e-10));
            }
        }
    }

    private double highest(int from, int to) {
        return Arrays.stream(walk[0], from, to + 1).max().orElseThrow();
    }

    private double lowest(int from, int to) {
        return Arrays.stream(walk[1], from, to + 1).min().orElseThrow();
    }

    @Test
    void theLatestOfEqualExtremesCountsInAroon() {
        double[] high = {5, 9, 9, 7, 6, 5};
        double[] low = {1, 2, 1, 3, 3, 3};

        Lines aroon = Trends.aroon(4).lines(Bars.wrap(high, low, high));

        assertThat(aroon.get(TrendMetrics.AROON_UP).values()).containsExactly(50, 25);
        assertThat(aroon.get(TrendMetrics.AROON_DOWN).values()).containsExactly(50, 25);
        assertThat(aroon.get(TrendMetrics.AROON_OSCILLATOR).values()).containsExactly(0, 0);
    }

    @Test
    void spreadsAreRightWhereTheLevelIsHigh() {
        double[] high = new double[100];
        for (int i = 0; i < high.length; i++) {
            high[i] = 1e9 + 1e-3 * ((i * 37) % 11);
        }
        Line spread = Volatility.standardDeviation(20).line(high);

        for (int i = 19; i < high.length; i++) {
            double expected = exactSpread(high, i - 19, i);
            assertThat(spread.value(i)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    private static double exactSpread(double[] values, int from, int to) {
        BigDecimal n = BigDecimal.valueOf(to - from + 1L);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = from; i <= to; i++) {
            BigDecimal x = new BigDecimal(values[i]);
            sum = sum.add(x);
            squares = squares.add(x.multiply(x));
        }
        BigDecimal mean = sum.divide(n, MathContext.DECIMAL128);
        return squares.divide(n, new MathContext(60))
                .subtract(mean.multiply(mean))
                .sqrt(MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void aSpikeLeavesNoTraceWhenItHasLeft() {
        double[] calm = new double[60];
        Arrays.fill(calm, 2.4e-7);
        double[] spiked = calm.clone();
        spiked[3] = 1e12;

        assertThat(Averages.sma(5).line(spiked).value(59))
                .isEqualTo(Averages.sma(5).line(calm).value(59));
        assertThat(Averages.wma(5).line(spiked).value(59))
                .isEqualTo(Averages.wma(5).line(calm).value(59));
        assertThat(Volatility.standardDeviation(5).line(spiked).value(59)).isZero();
        assertThat(Channels.percentB(5, 2).line(spiked).isDefined(59)).isFalse();
    }

    @Test
    void aStraightLineIsFollowedByAveragesThatPromiseTo() {
        double[] straight = new double[200];
        Arrays.setAll(straight, i -> 50 + 3.0 * i);

        assertThat(Averages.hma(16).line(straight).value(199)).isCloseTo(647 - 3 * 2 / 3.0, within(1e-9));
        assertThat(Averages.dema(5).line(straight).value(199)).isCloseTo(647, within(1e-9));
        assertThat(Averages.tema(5).line(straight).value(199)).isCloseTo(647, within(1e-9));
        assertThat(Averages.ema(5).line(straight).value(199)).isCloseTo(647 - 3 * 2, within(1e-9));
        assertThat(Averages.sma(5).line(straight).value(199)).isCloseTo(647 - 3 * 2, within(1e-9));
    }

    @Test
    void kaufmansAverageTakesFastAndSlowSteps() {
        double[] straight = {1, 2, 3, 4};
        double fast = Math.pow(2 / 3.0, 2);
        assertThat(Averages.kama(2).line(straight).values())
                .containsExactly(new double[] {2, 2 + fast, 2 + fast + fast * (4 - 2 - fast)}, within(1e-14));

        double[] zigzag = {1, 2, 1, 2};
        double slow = Math.pow(2 / 31.0, 2);
        assertThat(Averages.kama(2).line(zigzag).value(2)).isCloseTo(2 - slow, within(1e-15));
    }

    @Test
    void channelsLieAtMultiplesOfTheRange() {
        Lines keltner = Channels.keltner(10, 14, 2).lines(bars);
        Line range = Volatility.atr(14).line(bars);
        Line middle = Averages.ema(10).line(close);

        for (int i = 14; i < BARS; i++) {
            assertThat(keltner.get(RangeMetrics.KELTNER_MIDDLE).value(i)).isEqualTo(middle.value(i));
            assertThat(keltner.main().value(i)).isEqualTo(middle.value(i) + 2 * range.value(i));
            assertThat(keltner.get(RangeMetrics.KELTNER_LOWER).value(i))
                    .isEqualTo(middle.value(i) - 2 * range.value(i));
        }
    }

    @Test
    void ichimokuDrawsItsSpansAhead() {
        Lines lines = Trends.ichimoku(3, 5, 9, 4).lines(bars);

        for (int i = 12; i < BARS; i++) {
            double conversion = middle(i - 4, 3);
            double base = middle(i - 4, 5);
            assertThat(lines.get(TrendMetrics.ICHIMOKU_SPAN_A).value(i))
                    .isCloseTo((conversion + base) / 2, within(1e-10));
            assertThat(lines.get(TrendMetrics.ICHIMOKU_SPAN_B).value(i)).isCloseTo(middle(i - 4, 9), within(1e-10));
            assertThat(lines.main().value(i)).isCloseTo(middle(i, 3), within(1e-10));
        }
    }

    private double middle(int to, int n) {
        return (highest(to - n + 1, to) + lowest(to - n + 1, to)) / 2;
    }

    @Test
    void supertrendTurnsWhenACloseLeavesTheBand() {
        double[] high = {11, 12, 13, 14, 20, 21, 22, 12, 11};
        double[] low = {9, 10, 11, 12, 18, 19, 20, 8, 9};
        double[] middle = {10, 11, 12, 13, 19, 20, 21, 9, 10};

        Lines lines = Trends.supertrend(2, 1).lines(Bars.wrap(high, low, middle));

        // True ranges 2, 2, 2, 7, 2, 2, 13, 2 make averages 2, 2, 4.5, 3.25, 2.625, 7.8125, 4.90625 from bar 2 on.
        assertThat(lines.get(TrendMetrics.SUPERTREND_DIRECTION).values()).containsExactly(-1, -1, 1, 1, 1, -1, -1);
        assertThat(lines.main().values()).containsExactly(14, 14, 14.5, 16.75, 18.375, 17.8125, 14.90625);
    }

    @Test
    void volumeAveragesWeighPrices() {
        double[] price = {10, 20, 30, 40};
        double[] volume = {1, 3, 0, 0};
        Bars some = Bars.wrapCloses(price, volume);

        assertThat(Volumes.vwma(2).line(some).values()).containsExactly(17.5, 20, Double.NaN);
        assertThat(Volumes.vwap().line(some).values()).containsExactly(10, 17.5, 17.5, 17.5);
        assertThat(Volumes.vwap(2).line(some).values()).containsExactly(17.5, 20, Double.NaN);
    }
}
