package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The second wave against numbers that two libraries gave: Tulip's own tests (tests/untest.txt at be18abb, three decimals)
 * and a run of com.tictactec:ta-lib:0.4.0 over the daily bars of ETH.
 */
class PeersTest {

    private static final double[] HIGH = {
        82.15, 81.89, 83.03, 83.30, 83.85, 83.90, 83.33, 84.30, 84.84, 85.00, 85.90, 86.58, 86.98, 88.00, 87.87
    };
    private static final double[] LOW = {
        81.29, 80.64, 81.31, 82.65, 83.07, 83.11, 82.49, 82.30, 84.15, 84.11, 84.03, 85.39, 85.76, 87.17, 87.01
    };
    private static final double[] CLOSE = {
        81.59, 81.06, 82.87, 83.00, 83.61, 83.15, 82.84, 83.99, 84.55, 84.36, 85.53, 86.54, 86.89, 87.77, 87.29
    };
    private static final double[] VOLUME = {
        5653100, 6447400, 7690900, 3831400, 4455100, 3798000, 3936200, 4732000, 4841300, 3915300, 6830800, 6694100,
        5293600, 7985800, 4807900
    };
    private static final Bars BARS = Bars.wrap(HIGH, LOW, CLOSE, VOLUME);

    private static void tulip(Line line, int from, double... expected) {
        assertThat(from + expected.length).isEqualTo(line.bars());
        for (int i = 0; i < expected.length; i++) {
            assertThat(line.value(from + i)).as("bar " + (from + i)).isCloseTo(expected[i], within(0.0006));
        }
    }

    @Test
    void tulipAverages() {
        tulip(
                Averages.dema(5, Seed.FIRST_VALUE).line(CLOSE),
                8,
                84.159,
                84.379,
                85.125,
                86.062,
                86.727,
                87.529,
                87.646);
        tulip(Averages.tema(5, Seed.FIRST_VALUE).line(CLOSE), 12, 87.042, 87.819, 87.721);
        tulip(
                Averages.hma(5).line(CLOSE),
                5,
                83.690,
                83.038,
                83.472,
                84.550,
                84.835,
                85.360,
                86.552,
                87.346,
                87.965,
                87.916);
        tulip(
                Averages.kama(5).line(CLOSE),
                4,
                83.610,
                83.560,
                83.452,
                83.506,
                83.647,
                83.686,
                84.126,
                85.026,
                85.690,
                86.447,
                86.673);
        tulip(
                Volumes.vwma(5).line(BARS),
                4,
                82.332,
                82.610,
                83.070,
                83.354,
                83.682,
                83.822,
                84.409,
                85.165,
                85.698,
                86.418,
                86.805);
    }

    @Test
    void tulipOscillators() {
        tulip(
                Oscillators.ppo(2, 5, MacdSeed.FIRST_VALUE).line(CLOSE),
                1,
                -0.217,
                0.521,
                0.619,
                0.747,
                0.424,
                0.134,
                0.500,
                0.691,
                0.503,
                0.810,
                1.088,
                1.040,
                1.133,
                0.716);
        tulip(
                Oscillators.momentum(5).line(CLOSE),
                5,
                1.560,
                1.780,
                1.120,
                1.550,
                0.750,
                2.380,
                3.700,
                2.900,
                3.220,
                2.930);
        tulip(
                Oscillators.ultimate(2, 3, 5).line(BARS),
                5,
                43.499,
                34.044,
                65.883,
                73.955,
                53.388,
                64.149,
                81.282,
                90.186,
                86.114,
                65.450);
        tulip(
                Volumes.moneyFlow(5).line(BARS),
                5,
                61.172,
                67.308,
                62.796,
                64.661,
                45.238,
                67.841,
                85.578,
                85.963,
                87.504,
                84.647);
        // Tulip divides by the new value; a change is of the old one.
        Line trix = Oscillators.trix(5, Seed.FIRST_VALUE).line(CLOSE);
        tulip(trix, 13, 0.492 / (1 - 0.00492), 0.512 / (1 - 0.00512));
    }

    @Test
    void tulipTrends() {
        BarIndicator movement = Trends.directionalMovement(5, DirectionalSeed.TULIP);
        tulip(movement.line(BARS), 8, 41.384, 44.288, 49.422, 54.918, 59.987, 65.292, 67.355);
        tulip(
                movement.output(TrendMetrics.PLUS_DI).line(BARS),
                4,
                41.525,
                35.436,
                28.811,
                35.850,
                40.268,
                36.416,
                40.072,
                43.468,
                41.298,
                50.793,
                42.981);
        tulip(
                movement.output(TrendMetrics.DX).line(BARS),
                4,
                50.192,
                51.356,
                11.088,
                41.517,
                52.766,
                55.907,
                69.955,
                76.905,
                80.262,
                86.511,
                75.609);
        tulip(Trends.aroon(5).line(BARS), 5, 100, 80, 100, 100, 100, 100, 100, 100, 100, 80);
        tulip(Trends.aroon(5).output(TrendMetrics.AROON_DOWN).line(BARS), 5, 20, 0, 0, 80, 60, 40, 20, 0, 40, 20);
        tulip(
                Trends.parabolic(0.2, 2, ParabolicRule.TULIP).line(BARS),
                1,
                82.150,
                80.640,
                80.640,
                81.310,
                82.650,
                83.900,
                82.300,
                82.300,
                82.300,
                83.920,
                84.030,
                84.030,
                85.390,
                85.760);
        tulip(
                Volatility.natr(5, FirstTrueRange.HIGH_MINUS_LOW, Seed.SMA).line(BARS),
                4,
                1.335,
                1.264,
                1.218,
                1.437,
                1.343,
                1.288,
                1.453,
                1.424,
                1.416,
                1.374,
                1.302);
    }

    private static void taLib(Line line, double at100, double at1000, double last) {
        double[] expected = {at100, at1000, last};
        int[] bars = {100, 1000, line.bars() - 1};
        for (int i = 0; i < bars.length; i++) {
            assertThat(line.value(bars[i]))
                    .as("bar " + bars[i])
                    .isCloseTo(expected[i], within(1e-11 * Math.abs(expected[i])));
        }
    }

    @Test
    void taLibOverYears() {
        double[][] eth = eth();
        Bars bars = Bars.wrap(eth[0], eth[1], eth[2], eth[3]);
        double[] close = eth[2];

        taLib(Trends.parabolic().line(bars), 9.977705207531793, 104.67082655170559, 4360.968544895502);
        taLib(Averages.dema(15).line(close), 11.046031712710382, 117.25137812009038, 3929.0968118407486);
        taLib(Averages.tema(15).line(close), 11.102077573293187, 121.18745123704676, 3953.754742976631);
        taLib(Averages.kama(10).line(close), 11.297854169553219, 115.68283085353458, 4096.269971309727);
        taLib(Oscillators.trix(15).line(close), -0.24950258944489434, -0.28387714299343836, -0.31578047843396906);
        taLib(Oscillators.ppo(12, 26).line(close), -1.443544152364138, 0.30090781312459364, -1.7226326131868186);
        taLib(Oscillators.ultimate(7, 14, 28).line(bars), 44.19057427628404, 58.600283657246464, 44.410074319525435);
        taLib(Volumes.moneyFlow(14).line(bars), 31.288707874118497, 48.22606285536813, 44.88577638099671);
        taLib(Volatility.natr(14).line(bars), 5.216812311928458, 5.532487463409747, 5.65406178179331);
        taLib(Oscillators.williamsR(14).line(bars), -58.62068965517244, -23.43812176681258, -66.12755989596782);
        taLib(
                Trends.directionalMovement(14).output(TrendMetrics.MINUS_DI).line(bars),
                27.295109043809074,
                17.20004035628671,
                26.752892956861956);
        taLib(
                Oscillators.macd(12, 26, 9).output(TechnicalMetrics.MACD_SIGNAL).line(close),
                -0.19590812568282143,
                -1.7870857780125085,
                -84.2567512123166);
    }

    @Test
    void theSeedIsTheWholeDifferenceBetweenLibraries() {
        double[] close = eth()[2];
        Line taLib = Oscillators.macd(12, 26, 9).line(close);
        Line plain = Oscillators.macd(12, 26, 9, MacdSeed.SMA).line(close);
        Line book = Oscillators.macd(12, 26, 9, MacdSeed.BOOK).line(close);

        assertThat(taLib.value(33)).isCloseTo(0.0889, within(5e-5));
        assertThat(plain.value(33)).isCloseTo(0.1972, within(5e-5));
        assertThat(taLib.value(100)).isCloseTo(plain.value(100), within(2e-6));
        // The book's rounded weights never come together with the others.
        assertThat(Math.abs(book.value(3000) / plain.value(3000) - 1)).isGreaterThan(1e-3);
    }

    private static double[][] eth() {
        String name = "/dev/assay/metrics/vectors/data/eth_usd_daily_ohlcv.csv";
        try (InputStream in = PeersTest.class.getResourceAsStream(name)) {
            String[][] rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toArray(String[][]::new);
            double[][] columns = new double[4][];
            for (int c = 0; c < 4; c++) {
                int column = c + 2;
                columns[c] = Stream.of(rows)
                        .mapToDouble(row -> Double.parseDouble(row[column]))
                        .toArray();
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
