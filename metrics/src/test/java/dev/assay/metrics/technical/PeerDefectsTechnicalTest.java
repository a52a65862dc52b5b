package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What others do with indicators: each test does it the same way in a few lines, and shows what is right. */
class PeerDefectsTechnicalTest {

    private static final double[] CLOSES = Samples.walk(11, 400)[2];

    /** An exponential average from a bar on, which begins there with a value. */
    private static double[] averaged(double[] values, int from, double first, double weight) {
        double[] averages = new double[values.length];
        averages[from] = first;
        for (int i = from + 1; i < values.length; i++) {
            averages[i] = averages[i - 1] + weight * (values[i] - averages[i - 1]);
        }
        return averages;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    /** Tulip and its book round 2 / 13 and 2 / 27 to 0.15 and 0.075, so that their MACD is another for ever. */
    @Test
    void roundedWeightsNeverConverge() {
        double[] fast = averaged(CLOSES, 0, CLOSES[0], 0.15);
        double[] slow = averaged(CLOSES, 0, CLOSES[0], 0.075);
        int last = CLOSES.length - 1;

        double plain = Oscillators.macd(12, 26, 9, MacdSeed.SMA).line(CLOSES).value(last);

        assertThat(Oscillators.macd(12, 26, 9, MacdSeed.BOOK).line(CLOSES).value(last))
                .isCloseTo(fast[last] - slow[last], within(1e-10));
        assertThat(Math.abs((fast[last] - slow[last]) / plain - 1)).isGreaterThan(1e-3);
        assertThat(Oscillators.macd(12, 26, 9, MacdSeed.FIRST_VALUE)
                        .line(CLOSES)
                        .value(last))
                .as("the exact weights do, whatever they begin with")
                .isCloseTo(plain, within(1e-9));
    }

    /** TA-Lib seeds the fast average anew with the 12 bars that end where the slow one begins. */
    @Test
    void theFastAverageIsSeededAnewByName() {
        double[] fast = averaged(CLOSES, 25, mean(CLOSES, 14, 26), 2.0 / 13);
        double[] plain = averaged(CLOSES, 11, mean(CLOSES, 0, 12), 2.0 / 13);
        double[] slow = averaged(CLOSES, 25, mean(CLOSES, 0, 26), 2.0 / 27);

        for (int bar : new int[] {25, 33, 60}) {
            assertThat(Oscillators.macd(12, 26, 9, MacdSeed.TA_LIB).line(CLOSES).value(bar))
                    .isCloseTo(fast[bar] - slow[bar], within(1e-10));
            assertThat(Oscillators.macd(12, 26, 9, MacdSeed.SMA).line(CLOSES).value(bar))
                    .isCloseTo(plain[bar] - slow[bar], within(1e-10));
        }
        assertThat(Math.abs(fast[25] - plain[25])).isGreaterThan(1e-3);
    }

    /** ta4j throws n bars away and begins with the single one after them: a spike there is the average. */
    @Test
    void anAverageDoesNotBeginWithOneBar() {
        double[] spike = {1, 1, 1, 1, 1, 100, 1, 1};

        double ta4j = averaged(spike, 5, spike[5], 2.0 / 6)[5];

        assertThat(ta4j).isEqualTo(100);
        assertThat(Averages.ema(5).line(spike).value(5)).isCloseTo(1 + 99 / 3.0, within(1e-12));
        assertThat(Oscillators.rsi(5).line(spike).value(5))
                .as("five changes, four of them none")
                .isEqualTo(100);
        assertThat(Oscillators.rsi(5).line(spike).value(6)).isCloseTo(100 * 79.2 / (79.2 + 99), within(1e-9));
    }

    /** ta4j fills the bars before the window with means of less than a window. */
    @Test
    void partialWindowsAreNotShown() {
        Line average = Averages.sma(3).line(new double[] {1, 2, 3, 4});

        assertThat(average.offset()).isEqualTo(2);
        assertThat(average.values()).containsExactly(2, 3);
    }

    /** Tulip takes 252 days for a year and divides by n, whatever the market and the sample. */
    @Test
    void historicalVolatilityAsksForTheYear() {
        double[] closes = {100, 110, 99, 118.8};
        double[] returns = {0.1, -0.1, 0.2};
        double mean = 0.2 / 3;
        double squares =
                Arrays.stream(returns).map(r -> (r - mean) * (r - mean)).sum();

        assertThat(Volatility.historicalVolatility(3, 252).last(closes).value())
                .as("Tulip's")
                .isCloseTo(Math.sqrt(squares / 3 * 252), within(1e-12));
        assertThat(Volatility.historicalVolatility(3, 365, 1, ReturnKind.SIMPLE)
                        .last(closes)
                        .value())
                .isCloseTo(Math.sqrt(squares / 2 * 365), within(1e-12));
    }

    /** An absolute limit, as TA-Lib once had, takes the moves of a price of 2.4e-7 for nothing; a flat market is 0 or 100. */
    @Test
    void smallPricesMoveAndFlatOnesHaveNoStrength() {
        double[] meme = {2.4e-7, 2.5e-7, 2.4e-7, 2.6e-7};

        assertThat(Oscillators.rsi(3).last(meme).value()).isCloseTo(75, within(1e-6));
        assertThat(Oscillators.rsi(3).last(new double[] {5, 5, 5, 5}).reason()).contains(Reason.ZERO_DENOMINATOR);
    }
}
