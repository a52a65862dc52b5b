package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds for every indicator: streams, prefixes, gaps and scales. */
class SameNumbersTest {

    private static final int BARS = 400;
    /** Powers of two change no digit, so whatever depends on the scale shows in a bit. */
    private static final double[] SCALES = {0x1p-60, 0x1p-22, 0x1p40};

    private static final List<String> SCALED = List.of(
            "sma",
            "ema",
            "wilder_average",
            "wma",
            "dema",
            "tema",
            "hma",
            "kama",
            "vwma",
            "momentum",
            "macd_line",
            "macd_signal",
            "macd_histogram",
            "psar",
            "supertrend",
            "true_range",
            "atr",
            "stddev",
            "vwap");

    @Test
    void streamsGiveTheBitsOfTheSeries() {
        double[][] walk = Samples.walk(1, BARS);

        for (ValueIndicator indicator : Samples.values()) {
            Lines lines = indicator.lines(walk[2]);
            ValueStream stream = indicator.stream();
            for (int i = 0; i < BARS; i++) {
                double first = stream.next(walk[2][i]);
                assertThat(first).isEqualTo((Double) stream.value(indicator.metric()));
                for (Metric metric : indicator.outputs()) {
                    same(indicator + " " + metric, i, stream.value(metric), lines.get(metric));
                }
            }
            assertThat(stream.bars()).isEqualTo(BARS);
        }
        for (BarIndicator indicator : Samples.bars()) {
            Lines lines = indicator.lines(Samples.bars(walk));
            BarStream stream = indicator.stream();
            for (int i = 0; i < BARS; i++) {
                double first = stream.next(walk[0][i], walk[1][i], walk[2][i], walk[3][i]);
                assertThat(first).isEqualTo((Double) stream.value(indicator.metric()));
                for (Metric metric : indicator.outputs()) {
                    same(indicator + " " + metric, i, stream.value(metric), lines.get(metric));
                }
            }
            assertThat(stream.bars()).isEqualTo(BARS);
        }
    }

    private static void same(String what, int bar, double streamed, Line line) {
        double expected = bar < line.offset() ? Double.NaN : line.value(bar);
        assertThat(Double.doubleToLongBits(streamed))
                .as("%s at %d: %s and %s", what, bar, streamed, expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }

    @Test
    void longSeriesAndWindowsGiveTheBitsOfStreams() {
        double[] close = Samples.walk(6, 5000)[2];

        for (int n : new int[] {3, 20, 1024, 1500, 5000}) {
            for (ValueIndicator indicator : List.of(Averages.sma(n), Channels.bollinger(n, 2))) {
                Lines lines = indicator.lines(close);
                ValueStream stream = indicator.stream();
                for (int i = 0; i < close.length; i++) {
                    stream.next(close[i]);
                    for (Metric metric : indicator.outputs()) {
                        same(indicator + " " + metric, i, stream.value(metric), lines.get(metric));
                    }
                }
            }
        }
    }

    @Test
    void theFirstValueIsAtTheOffset() {
        double[][] walk = new double[4][60];
        for (int i = 0; i < 60; i++) {
            walk[2][i] = 100 + i % 7 + 0.1 * i;
            walk[0][i] = walk[2][i] + 1;
            walk[1][i] = walk[2][i] - 1;
            walk[3][i] = 10 + i;
        }

        for (ValueIndicator indicator : Samples.values()) {
            for (Metric metric : indicator.outputs()) {
                ValueIndicator output = indicator.output(metric);
                Line line = output.line(walk[2]);
                assertThat(line.offset()).isEqualTo(output.offset());
                boolean flat = output.conventions().get("period") == (Object) 1;
                assertThat(line.isDefined(line.offset()))
                        .as("%s of %s", metric, indicator)
                        .isEqualTo(!(flat && metric.equals(RangeMetrics.PERCENT_B)));
                assertThat(line.size()).isEqualTo(60 - line.offset());
            }
        }
        for (BarIndicator indicator : Samples.bars()) {
            for (Metric metric : indicator.outputs()) {
                BarIndicator output = indicator.output(metric);
                Line line = output.line(Samples.bars(walk));
                assertThat(line.offset()).isEqualTo(output.offset());
                assertThat(line.isDefined(line.offset()))
                        .as("%s of %s", metric, indicator)
                        .isTrue();
            }
        }
    }

    @Test
    void laterBarsDoNotChangeEarlierValues() {
        double[][] walk = Samples.walk(2, BARS);
        double[][] part = new double[4][];
        Arrays.setAll(part, c -> Arrays.copyOf(walk[c], 217));

        for (ValueIndicator indicator : Samples.values()) {
            assertThat(Samples.whole(indicator.line(part[2])))
                    .as(indicator.toString())
                    .isEqualTo(Arrays.copyOf(Samples.whole(indicator.line(walk[2])), 217));
        }
        for (BarIndicator indicator : Samples.bars()) {
            assertThat(Samples.whole(indicator.line(Samples.bars(part))))
                    .as(indicator.toString())
                    .isEqualTo(Arrays.copyOf(Samples.whole(indicator.line(Samples.bars(walk))), 217));
        }
    }

    @Test
    void missingBarsAreAsThoughTheyWereNotThere() {
        double[][] walk = Samples.walk(3, BARS);
        double[][] gappy = new double[4][2 * BARS];
        for (int c = 0; c < 4; c++) {
            Arrays.fill(gappy[c], Double.NaN);
            for (int i = 0; i < BARS; i++) {
                gappy[c][2 * i + 1] = walk[c][i];
            }
        }

        for (ValueIndicator indicator : Samples.values()) {
            Line line = indicator.line(gappy[2]);
            spread(indicator.toString(), indicator.line(walk[2]), line);
            ValueStream stream = indicator.stream();
            double[] streamed = Arrays.stream(gappy[2]).map(stream::next).toArray();
            assertThat(streamed).as(indicator.toString()).isEqualTo(Samples.whole(line));
        }
        for (BarIndicator indicator : Samples.bars()) {
            spread(indicator.toString(), indicator.line(Samples.bars(walk)), indicator.line(Samples.bars(gappy)));
        }
    }

    private static void spread(String what, Line expected, Line gappy) {
        assertThat(gappy.offset()).as(what).isEqualTo(2 * expected.offset() + 1);
        for (int i = expected.offset(); i < expected.bars(); i++) {
            assertThat(gappy.value(2 * i + 1)).as(what + " at " + i).isEqualTo((Double) expected.value(i));
        }
        assertThat(gappy.isDefined(gappy.offset() + 1)).isFalse();
    }

    @Test
    void nothingDependsOnTheScaleOfPrices() {
        double[][] walk = Samples.walk(4, BARS);

        for (double scale : SCALES) {
            double[][] scaled = new double[4][];
            Arrays.setAll(scaled, c -> c == 3 ? walk[3] : scaled(walk[c], x -> x * scale));
            for (ValueIndicator indicator : Samples.values()) {
                Lines expected = indicator.lines(walk[2]);
                Lines actual = indicator.lines(scaled[2]);
                indicator.outputs().forEach(metric -> same(metric, expected.get(metric), actual.get(metric), scale));
            }
            for (BarIndicator indicator : Samples.bars()) {
                Lines expected = indicator.lines(Samples.bars(walk));
                Lines actual = indicator.lines(Samples.bars(scaled));
                indicator.outputs().forEach(metric -> same(metric, expected.get(metric), actual.get(metric), scale));
            }
        }
    }

    private static double[] scaled(double[] values, DoubleUnaryOperator by) {
        return Arrays.stream(values).map(by).toArray();
    }

    private static void same(Metric metric, Line expected, Line actual, double scale) {
        String name = metric.id().substring("technical.".length());
        boolean inPrices = SCALED.contains(name)
                || name.startsWith("keltner")
                || name.startsWith("donchian")
                || name.startsWith("ichimoku")
                || (name.startsWith("bollinger") && !name.endsWith("bandwidth"));
        double factor = inPrices ? scale : 1;
        assertThat(Samples.whole(actual))
                .as("%s at scale %s", metric, scale)
                .isEqualTo(scaled(Samples.whole(expected), x -> x * factor));
    }
}
