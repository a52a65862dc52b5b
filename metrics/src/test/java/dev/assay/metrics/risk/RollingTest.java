package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.risk.RangeVolatility.Estimator;
import dev.assay.series.BarSeries;
import dev.assay.series.SeriesInfo;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollingTest {

    private static final RiskOptions DEFAULTS = RiskOptions.defaults();
    private static final double NAN = Double.NaN;

    @Test
    void eachWindowIsByItself() {
        Random random = new Random(91);
        double[] values = random.doubles(40).map(x -> 0.1 * x - 0.05).toArray();
        double[] other = random.doubles(40).map(x -> 0.1 * x - 0.05).toArray();
        double[] rates = random.doubles(40).map(x -> 0.001 * x).toArray();
        values[7] = NAN;
        RiskOptions options = DEFAULTS.withRiskFree(Rate.series(rates));
        RiskSeries sharpe = Rolling.sharpe(Returns.of(values, 365), 10, options);
        RiskSeries beta = Rolling.beta(PairedReturns.of(values, other, 365), 10, options);

        assertThat(sharpe.offset()).isEqualTo(9);
        assertThat(sharpe.size()).isEqualTo(31);
        for (int from = 0; from < 31; from++) {
            double[] part = Arrays.copyOfRange(values, from, from + 10);
            RiskOptions local = DEFAULTS.withRiskFree(Rate.series(Arrays.copyOfRange(rates, from, from + 10)));
            Returns window = Returns.of(part, 365);
            assertThat(sharpe.value(from))
                    .isEqualTo(Ratios.sharpe(window, local).value());
            PairedReturns pairs = PairedReturns.of(part, Arrays.copyOfRange(other, from, from + 10), 365);
            assertThat(beta.value(from)).isEqualTo(Relative.beta(pairs, local).value());
        }
    }

    @Test
    void windowsOfPrices() {
        double[] prices = {100, 80, NAN, 88, 110, 99};
        Returns returns = Returns.fromPrices(prices, 365);

        RiskSeries drawdown = Rolling.maxDrawdown(returns, 2);
        RiskSeries volatility = Rolling.volatility(returns, 2, DEFAULTS);
        RiskSeries sortino = Rolling.sortino(returns, 2, DEFAULTS);

        assertThat(drawdown.values()).containsExactly(new double[] {-0.2, 0, 0, -0.1}, within(1e-15));
        // A gap leaves one return, which has no deviation.
        assertThat(volatility.values()[0]).isNaN();
        assertThat(volatility.at(4).orElseThrow()).isCloseTo(Math.sqrt(365 * (0.35 * 0.35) / 2), within(1e-12));
        assertThat(sortino.at(4)).isPresent();
        assertThat(Rolling.maxDrawdown(Returns.fromPrices(Closes.daily(prices)), 2)
                        .values())
                .isEqualTo(drawdown.values());
        assertThat(Rolling.maxDrawdown(returns, 9).size()).isZero();
        assertThatThrownBy(() -> Rolling.maxDrawdown(returns, 0)).hasMessageContaining("window:");
    }

    @Test
    void correlationOfPlainValuesAndOfReturns() {
        double[] x = {1, 2, 3, 4, 4, 4};
        double[] y = {1, 2, 1, 3, 9, 1};

        RiskSeries plain = Rolling.correlation(x, y, 3);

        assertThat(plain.offset()).isEqualTo(2);
        assertThat(plain.values()[0]).isCloseTo(0, within(1e-15));
        assertThat(plain.at(5)).isEmpty();
        assertThat(plain.last().reason()).contains(Reason.UNDEFINED_INPUT);
        assertThat(Rolling.correlation(PairedReturns.of(x, y, 1), 3).at(3).orElseThrow())
                .isCloseTo(plain.at(3).orElseThrow(), within(1e-15));
        assertThatThrownBy(() -> Rolling.correlation(x, new double[1], 3)).hasMessageContaining("y:");
    }

    private static BarSeries bars(double[] open, double[] high, double[] low, double[] close) {
        long[] times = new long[open.length];
        Arrays.setAll(times, i -> i * Closes.DAY);
        return BarSeries.of(SeriesInfo.daily("X"), times, open, high, low, close, new double[open.length]);
    }

    @Test
    void volatilityFromRanges() {
        double e = Math.E;
        BarSeries bars = bars(new double[] {1, NAN}, new double[] {e * e, 2}, new double[] {1, 1}, new double[] {e, 2});
        double year = Math.sqrt(365);

        Measurement parkinson = RangeVolatility.of(bars, Estimator.PARKINSON);

        assertThat(parkinson.value()).isCloseTo(year * Math.sqrt(1 / Math.log(2)), within(1e-13));
        assertThat(parkinson.n()).isOne();
        assertThat(parkinson.missing()).isOne();
        assertThat(RangeVolatility.of(bars, Estimator.GARMAN_KLASS).value())
                .isCloseTo(year * Math.sqrt(2 - (2 * Math.log(2) - 1)), within(1e-13));
        // ln(H/C) ln(H/O) = 1 * 2, ln(L/C) ln(L/O) = -1 * 0
        assertThat(RangeVolatility.of(bars, Estimator.ROGERS_SATCHELL).value())
                .isCloseTo(year * Math.sqrt(2), within(1e-13));
    }

    @Test
    void barsThatCannotBe() {
        double[] one = {1};
        double[] two = {2};
        double[] three = {3};
        double[][][] impossible = {
            {one, three, two, two},
            {three, two, one, one},
            {two, three, two, one},
            {two, two, one, three},
            {two, two, new double[1], two}
        };
        for (double[][] each : impossible) {
            assertThat(RangeVolatility.of(bars(each[0], each[1], each[2], each[3]), Estimator.PARKINSON)
                            .reason())
                    .contains(Reason.OUT_OF_DOMAIN);
        }
        Measurement open = RangeVolatility.of(bars(two, three, one, two).withIncomplete(0), Estimator.PARKINSON);
        assertThat(open.reason()).contains(Reason.EMPTY);
        assertThat(open.flags()).containsExactly(Flag.INCOMPLETE_BAR_DROPPED);
    }
}
