package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuantFigureTest {

    private static final double[] RETURNS = {0.02, -0.01, 0.03, 0, -0.04, 0.05};

    private static double of(QuantFigure field, double periodsPerYear) {
        return field.of(Returns.of(RETURNS, periodsPerYear), RiskOptions.defaults())
                .value();
    }

    @Test
    void readsEachServedName() {
        double total = 1.02 * 0.99 * 1.03 * 0.96 * 1.05 - 1;
        double mean = 0.05 / 6;
        double variance = (RETURNS[0] - mean) * (RETURNS[0] - mean)
                + (RETURNS[1] - mean) * (RETURNS[1] - mean)
                + (RETURNS[2] - mean) * (RETURNS[2] - mean)
                + mean * mean
                + (RETURNS[4] - mean) * (RETURNS[4] - mean)
                + (RETURNS[5] - mean) * (RETURNS[5] - mean);
        double deviation = Math.sqrt(variance / 5);

        assertThat(of(QuantFigure.VOLATILITY, 365)).isCloseTo(deviation * Math.sqrt(365), within(1e-14));
        assertThat(of(QuantFigure.ALL_TIME_RETURN, 365)).isCloseTo(total, within(1e-15));
        assertThat(of(QuantFigure.CAGR, 365)).isCloseTo(Math.pow(1 + total, 365 / 6.0) - 1, within(1e-11));
        assertThat(of(QuantFigure.SHARPE, 365)).isCloseTo(mean / deviation * Math.sqrt(365), within(1e-13));
        assertThat(of(QuantFigure.SORTINO, 365))
                .isCloseTo(mean / Math.sqrt((0.0001 + 0.0016) / 6) * Math.sqrt(365), within(1e-13));
        assertThat(of(QuantFigure.MAX_DRAWDOWN, 365)).isCloseTo(-0.04, within(1e-15));
        assertThat(of(QuantFigure.TAIL_RATIO, 365)).isCloseTo(0.045 / 0.0325, within(1e-14));
        assertThat(of(QuantFigure.RISK_REWARD_RATIO, 365)).isCloseTo((0.1 / 3) / (0.05 / 2), within(1e-14));
        assertThat(of(QuantFigure.PROFIT_FACTOR, 365)).isCloseTo(2, within(1e-14));
        assertThat(of(QuantFigure.DAILY_RETURN_AVG, 365)).isCloseTo(mean, within(1e-16));
        assertThat(of(QuantFigure.DAILY_RETURN_STD, 365)).isCloseTo(deviation, within(1e-16));
        assertThat(of(QuantFigure.DAILY_VALUE_AT_RISK, 365))
                .isCloseTo(mean - 1.6448536269514722 * deviation, within(1e-15));
    }

    /** The forms corrected for bias that pandas documents for skew and kurt, computed apart. */
    @Test
    void shapeIsThatOfPandas() {
        assertThat(of(QuantFigure.SKEW, 365)).isCloseTo(-0.3290492056063891, within(1e-12));
        assertThat(of(QuantFigure.KURTOSIS, 365)).isCloseTo(-0.2712174146734747, within(1e-12));
    }

    @Test
    void ofAnotherCalendarWhereThatIsAskedFor() {
        assertThat(of(QuantFigure.SHARPE, 365) / of(QuantFigure.SHARPE, 252))
                .isCloseTo(Math.sqrt(365 / 252.0), within(1e-13));
        assertThat(of(QuantFigure.DAILY_RETURN_STD, 252)).isEqualTo(of(QuantFigure.DAILY_RETURN_STD, 365));
    }

    @Test
    void allAreWhatTheyAreReadAs() {
        Map<QuantFigure, Measurement> all = QuantFigure.all(Returns.of(RETURNS, 365), RiskOptions.defaults());

        assertThat(all).hasSize(QuantFigure.values().length);
        all.forEach((field, measured) ->
                assertThat(measured.metric()).as(field.name()).isEqualTo(field.metric()));
        assertThat(QuantFigure.all(Returns.of(new double[0], 365), RiskOptions.defaults())
                        .values())
                .allSatisfy(measured -> assertThat(measured.reason()).contains(Reason.EMPTY));
    }
}
