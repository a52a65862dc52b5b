package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.ReturnPath;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawdownsTest {

    /** Below 100 for three days, below 130 for the last two. */
    private static final double[] PRICES = {100, 80, 90, 100, 130, 104, 117};

    @Test
    void byHand() {
        for (Returns returns :
                new Returns[] {Returns.fromPrices(PRICES, 365), Returns.fromPrices(Closes.daily(PRICES))}) {
            assertThat(Drawdowns.max(returns).value()).isCloseTo(-0.2, within(1e-15));
            assertThat(Drawdowns.series(returns).values())
                    .containsExactly(new double[] {-0.2, -0.1, 0, 0, -0.2, -0.1}, within(1e-15));
            assertThat(Drawdowns.underWater(returns).values()).containsExactly(1, 2, 0, 0, 1, 2);
            Measurement duration = Drawdowns.duration(returns);
            assertThat(duration.value()).isEqualTo(3);
            assertThat(duration.conventions()).containsEntry("open", false);
            assertThat(Drawdowns.average(returns).value()).isCloseTo(-0.2, within(1e-15));
            assertThat(Drawdowns.average(returns).conventions()).containsEntry("drawdowns", 2);
            assertThat(Drawdowns.ulcerIndex(returns).value()).isCloseTo(Math.sqrt(0.1 / 6), within(1e-15));
            assertThat(Drawdowns.painIndex(returns).value()).isCloseTo(0.1, within(1e-15));
        }
    }

    @Test
    void namesEachFallWithItsPeakItsBottomAndItsEnd() {
        Returns returns = Returns.fromPrices(Closes.daily(PRICES));

        assertThat(Drawdowns.all(returns))
                .containsExactly(
                        new Drawdown(0, 1, 3, 80.0 / 100 - 1, 3, false),
                        new Drawdown(4, 5, 6, 104.0 / 130 - 1, 2, true));
        assertThat(Drawdowns.longest(returns))
                .hasValueSatisfying(longest -> assertThat(longest.peak()).isZero());
    }

    @Test
    void ofTwoThatAreAsLongTheFirstIsTheLongest() {
        Returns returns = Returns.fromPrices(new double[] {10, 9, 10, 8, 10}, 365);

        assertThat(Drawdowns.longest(returns))
                .hasValueSatisfying(longest -> assertThat(longest.end()).isEqualTo(2));
    }

    @Test
    void aFirstLossCounts() {
        Returns returns = Returns.of(new double[] {-0.1, 0.05}, 365);

        assertThat(Drawdowns.max(returns).value()).isCloseTo(-0.1, within(1e-15));
        assertThat(Drawdowns.duration(returns).value()).isEqualTo(2);
        assertThat(Drawdowns.duration(returns).conventions()).containsEntry("open", true);
        assertThat(Drawdowns.average(returns).value()).isCloseTo(-0.1, within(1e-15));
    }

    @Test
    void aRisingSeriesHasNone() {
        Returns rising = Returns.of(new double[] {0.01, 0, 0.02}, 365);

        assertThat(Drawdowns.max(rising).value()).isZero();
        assertThat(Drawdowns.average(rising).value()).isZero();
        assertThat(Drawdowns.duration(rising).value()).isZero();
        assertThat(Drawdowns.ulcerIndex(rising).value()).isZero();
        assertThat(Drawdowns.underWater(rising).values()).containsOnly(0);
        assertThat(Drawdowns.all(rising)).isEmpty();
        assertThat(Drawdowns.longest(rising)).isEmpty();
        Returns none = Returns.of(new double[] {Double.NaN}, 365);
        assertThat(Drawdowns.max(none).reason()).contains(Reason.EMPTY);
        assertThat(Drawdowns.duration(none).reason()).contains(Reason.EMPTY);
        assertThat(Drawdowns.all(none)).isEmpty();
        assertThat(Drawdowns.underWater(none).at(0)).isEmpty();
        Returns impossible = Returns.of(new double[] {0.1, -1.5, 0.1}, 365);
        assertThat(Drawdowns.all(impossible)).isEmpty();
        assertThat(Drawdowns.underWater(impossible).values()).containsOnly(Double.NaN);
    }

    @Test
    void thePegIsReachedAgainInSpiteOfRounding() {
        double[] prices = new double[60];
        double[] returns = new double[59];
        for (int i = 0; i < 60; i++) {
            prices[i] = i % 3 == 2 ? 0.99 - 0.001 * (i % 7) : 1;
        }
        for (int i = 0; i < 59; i++) {
            returns[i] = prices[i + 1] / prices[i] - 1;
        }

        assertThat(Drawdowns.duration(Returns.fromPrices(prices, 365)).value()).isEqualTo(2);
        assertThat(Drawdowns.duration(Returns.of(returns, 365)).value()).isEqualTo(2);
    }

    @Test
    void missingValuesDoNotShiftTime() {
        Returns returns = Returns.fromPrices(
                new double[] {Double.NaN, 100, Double.NaN, 90, Double.NaN, 100, 110, Double.NaN}, 365);

        assertThat(Drawdowns.duration(returns).value()).isEqualTo(4);
        RiskSeries series = Drawdowns.series(returns);
        assertThat(series.at(1)).isEmpty();
        assertThat(series.at(2).orElseThrow()).isCloseTo(-0.1, within(1e-15));
        assertThat(series.at(4).orElseThrow()).isZero();
        assertThat(Drawdowns.underWater(returns).values())
                .containsExactly(Double.NaN, Double.NaN, 2, Double.NaN, 0, 0, Double.NaN);
        assertThat(Drawdowns.all(returns)).containsExactly(new Drawdown(1, 3, 5, 90.0 / 100 - 1, 4, false));
        Returns missing = Returns.of(new double[] {Double.NaN, 0.1, -0.5, Double.NaN, 0.1}, 365);
        assertThat(Drawdowns.duration(missing).value()).isEqualTo(3);
    }

    @Test
    void agreesWithTheMergeableState() {
        Random random = new Random(51);
        for (int round = 0; round < 100; round++) {
            double[] prices = new double[80];
            prices[0] = 100;
            ReturnPath path = ReturnPath.ofLevels(0, 100);
            for (int i = 1; i < prices.length; i++) {
                prices[i] = prices[i - 1] + random.nextInt(7) - 3;
                path.addLevel(i, prices[i]);
            }
            Returns returns = Returns.fromPrices(prices, 365);
            ReturnPath.Summary summary = path.result();
            assertThat(Drawdowns.max(returns).value()).isEqualTo(summary.maxDrawdown());
            assertThat(Drawdowns.duration(returns).count()).isEqualTo(summary.longestUnderWater());
            assertThat(Growth.cumulativeReturn(returns).value()).isEqualTo(summary.cumulativeReturn());
            double[] simple = Growth.simpleReturns(returns).values();
            assertThat(Drawdowns.max(Returns.of(simple, 365)).value()).isCloseTo(summary.maxDrawdown(), within(1e-14));
        }
    }
}
