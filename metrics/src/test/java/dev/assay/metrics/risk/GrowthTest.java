package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.risk.RiskOptions.MissingReturns;
import dev.assay.series.TimeSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();

    @Test
    void annualGrowthDoesNotDependOnHowManyDaysAreThere() {
        TimeSeries btc = Closes.of(1);
        long last = btc.epochMillis(btc.size() - 1) / Closes.DAY;
        long first = btc.epochMillis(0) / Closes.DAY;

        double whole = Growth.cagr(Returns.fromPrices(btc), DEFAULTS).value();
        TimeSeries tenth = Closes.only(btc, day -> day % 10 != 3 || day == first || day == last);
        TimeSeries weekdays = Closes.only(btc, day -> (day + 3) % 7 < 5 || day == last);

        assertThat(whole).isCloseTo(0.5564, within(5e-5));
        assertThat(Growth.cagr(Returns.fromPrices(tenth), DEFAULTS).value()).isCloseTo(whole, within(1e-12));
        assertThat(Growth.cagr(Returns.fromPrices(weekdays), DEFAULTS).value()).isCloseTo(whole, within(1e-12));
        assertThat(Returns.fromPrices(weekdays).missing()).isEqualTo(btc.size() - weekdays.size());
        // By the number of returns it would be 63.5 % and 86.4 %.
        assertThat(Growth.cagr(Returns.of(simple(tenth), 365), DEFAULTS).value())
                .isCloseTo(0.635, within(5e-4));
        TimeSeries untilFriday = Closes.only(btc, day -> (day + 3) % 7 < 5);
        assertThat(Growth.cagr(Returns.of(simple(untilFriday), 365), DEFAULTS).value())
                .isCloseTo(0.864, within(5e-4));
    }

    private static double[] simple(TimeSeries prices) {
        double[] returns = new double[prices.size() - 1];
        Arrays.setAll(returns, i -> prices.value(i + 1) / prices.value(i) - 1);
        return returns;
    }

    @Test
    void lessThanAYearIsFlagged() {
        Measurement day = Growth.cagr(Returns.of(new double[] {0.01}, 365), DEFAULTS);

        assertThat(day.value()).isCloseTo(36.78, within(0.005));
        assertThat(day.flags()).containsExactly(Flag.EXTRAPOLATED);
        double[] year = new double[365];
        assertThat(Growth.cagr(Returns.of(year, 365), DEFAULTS).flags()).isEmpty();
    }

    @Test
    void losingAllIsMinusOneAndNotMore() {
        Returns lost = Returns.of(new double[] {0.5, -1}, 365);

        assertThat(Growth.cagr(lost, DEFAULTS).value()).isEqualTo(-1);
        assertThat(Growth.cumulativeReturn(lost).value()).isEqualTo(-1);
        assertThat(Growth.stability(lost).reason()).contains(Reason.OUT_OF_DOMAIN);
        assertThat(Growth.logReturns(lost).at(2)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsUndefined() {
        assertThat(Growth.cagr(Returns.of(new double[] {1}, 8_760), DEFAULTS).reason())
                .contains(Reason.OUT_OF_DOMAIN);
        double[] doubled = new double[1_100];
        java.util.Arrays.fill(doubled, 1);
        assertThat(Growth.cumulativeReturn(Returns.of(doubled, 1)).reason()).contains(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void aMissingReturnIsNoPeriod() {
        double[] values = {0.1, Double.NaN, 0.1};
        Returns returns = Returns.of(values, 1);

        assertThat(Growth.cagr(returns, DEFAULTS).value()).isCloseTo(0.1, within(1e-14));
        Measurement counted = Growth.cagr(returns, DEFAULTS.withMissingReturns(MissingReturns.COUNTED));
        assertThat(counted.value()).isCloseTo(Math.cbrt(1.21) - 1, within(1e-14));
        assertThat(counted.conventions().get("missingReturns")).isEqualTo(MissingReturns.COUNTED);
    }

    @Test
    void compoundingIsExactToTheLastDigits() {
        double[] small = new double[100_000];
        java.util.Arrays.fill(small, 1e-10);
        double expected = Math.expm1(100_000 * Math.log1p(1e-10));
        assertThat(Growth.cumulativeReturn(Returns.of(small, 365)).value())
                .isCloseTo(expected, within(1e-13 * expected));
    }

    @Test
    void seriesBeginAtTheSecondPrice() {
        RiskSeries simple = Growth.simpleReturns(Returns.fromPrices(new double[] {100, 110, 99}, 365));
        RiskSeries log = Growth.logReturns(Returns.fromPrices(new double[] {100, 110, 99}, 365));

        assertThat(simple.offset()).isOne();
        assertThat(simple.size()).isEqualTo(2);
        assertThat(simple.at(0)).isEmpty();
        assertThat(simple.at(1).orElseThrow()).isCloseTo(0.1, within(1e-15));
        assertThat(simple.at(3)).isEmpty();
        assertThat(simple.last().value()).isCloseTo(-0.1, within(1e-15));
        assertThat(simple).hasToString("RiskSeries[risk.simple_return, 2 from position 1]");
        assertThat(log.value(0)).isCloseTo(Math.log(1.1), within(1e-15));
        assertThat(log.values()).hasSize(2);
        assertThat(log.metric()).isEqualTo(ReturnMetrics.LOG_RETURN);
        assertThat(Growth.simpleReturns(Returns.of(new double[0], 1)).last().reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void stabilityOfSteadyGrowthIsOne() {
        double[] steady = new double[50];
        java.util.Arrays.fill(steady, 0.01);

        assertThat(Growth.stability(Returns.of(steady, 365)).value()).isCloseTo(1, within(1e-12));
        assertThat(Growth.stability(Returns.of(new double[50], 365)).reason()).contains(Reason.ZERO_VARIANCE);
        assertThat(Growth.stability(Returns.of(new double[] {0.1}, 365)).reason())
                .contains(Reason.TOO_FEW);
        // By time: the price that is missing does not bend the line.
        double[] prices = {1, 2, 4, Double.NaN, 16, 32};
        assertThat(Growth.stability(Returns.fromPrices(prices, 1)).value()).isCloseTo(1, within(1e-14));
        assertThat(Growth.stability(Returns.fromPrices(Closes.daily(prices))).value())
                .isCloseTo(1, within(1e-14));
    }
}
